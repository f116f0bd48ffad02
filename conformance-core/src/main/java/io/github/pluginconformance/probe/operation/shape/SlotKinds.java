package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;
import java.util.stream.Stream;

/** What kind of value a slot takes, by its schema. */
final class SlotKinds {

  private static final int DEEPEST = 5;

  private final SchemaView schemas;

  SlotKinds(SchemaView schemas) {
    this.schemas = schemas;
  }

  boolean isFreeText(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema == null || isFreeText(schema, 0);
  }

  /** A choice of kinds is free text only where one of them is. */
  private boolean isFreeText(SchemaRef schema, int depth) {
    SchemaRef resolved = schemas.resolved(schema);
    List<SchemaRef> branches = SchemaView.branches(resolved);
    if (!branches.isEmpty()) {
      return depth < DEEPEST && branches.stream().anyMatch(one -> isFreeText(one, depth + 1));
    }
    return isText(schema)
        && Stream.of("enum", "const", "format", "pattern").noneMatch(resolved.node()::has);
  }

  boolean isText(Slot slot) {
    return slot.schema() == null || isText(slot.schema());
  }

  private boolean isText(SchemaRef schema) {
    return schemas.isType(schema, "string") || !schemas.resolved(schema).node().has("type");
  }

  boolean isFlag(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema != null && schemas.isType(schema, "boolean");
  }
}
