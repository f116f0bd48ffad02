package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;

/** Whether the document itself gives a value. */
public final class SlotExamples {

  private static final List<String> KEYS =
      List.of("example", "examples", "default", "enum", "const");

  private SlotExamples() {}

  public static boolean any(Slot slot) {
    SchemaRef schema = slot.schema();
    return has(slot.node()) || schema != null && has(schema.node());
  }

  private static boolean has(JsonNode node) {
    return KEYS.stream().anyMatch(node::has);
  }
}
