package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.stream.Stream;

/** What kind of value a slot takes, by its schema. */
final class SlotKinds {

  private final SchemaView schemas;

  SlotKinds(SchemaView schemas) {
    this.schemas = schemas;
  }

  boolean isFreeText(Slot slot) {
    SchemaRef schema = slot.schema();
    if (schema == null) {
      return true;
    }
    JsonNode node = schemas.resolved(schema).node();
    return isText(slot) && Stream.of("enum", "const", "format", "pattern").noneMatch(node::has);
  }

  boolean isText(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema == null
        || schemas.isType(schema, "string")
        || !schemas.resolved(schema).node().has("type");
  }

  boolean isFlag(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema != null && schemas.isType(schema, "boolean");
  }
}
