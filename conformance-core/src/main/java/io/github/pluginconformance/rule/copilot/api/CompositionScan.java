package io.github.pluginconformance.rule.copilot.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for compositions and circles in the schemas of one document; each place is told once. */
final class CompositionScan {

  /** Where a schema is not flat, and by what. */
  record Place(String pointer, String what) {}

  private static final List<String> COMPOSITIONS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> INNER = List.of("items", "additionalProperties", "not");
  private static final int DEEPEST = 200;

  private final LocalReferences references;
  private final Set<String> looked = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private List<Place> places = new ArrayList<>();

  CompositionScan(JsonNode root) {
    this.references = new LocalReferences(root);
  }

  /** What is new at and below a schema. */
  List<Place> from(SchemaRef schema) {
    places = new ArrayList<>();
    visit(schema);
    return places;
  }

  private void visit(SchemaRef schema) {
    Optional<String> reference = LocalReferences.of(schema.node());
    if (open.contains(schema.pointer())) {
      places.add(new Place(schema.pointer(), "a circular $ref"));
    } else if (open.size() < DEEPEST && looked.add(schema.pointer())) {
      open.push(schema.pointer());
      reference
          .flatMap(references::target)
          .map(target -> new SchemaRef(target.pointer(), target.node()))
          .ifPresentOrElse(this::visit, () -> lookInside(schema));
      open.pop();
    }
  }

  private void lookInside(SchemaRef schema) {
    for (String keyword : COMPOSITIONS) {
      JsonNode parts = schema.node().path(keyword);
      if (parts.isArray()) {
        places.add(new Place(Pointers.child(schema.pointer(), keyword), keyword));
      }
      for (int i = 0; i < parts.size(); i++) {
        SchemaShape.child(schema, keyword, Integer.toString(i)).ifPresent(this::visit);
      }
    }
    schema
        .node()
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> SchemaShape.child(schema, "properties", name).ifPresent(this::visit));
    INNER.forEach(name -> SchemaShape.child(schema, name).ifPresent(this::visit));
  }
}
