package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Builds the operations of a document. */
final class ModelBuilder {

  static final int MOST_OPERATIONS = 5_000;

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final JsonNode root;
  private final ShapeChecks shapes;
  private final OperationBuilder builder;
  private final List<Operation> operations = new ArrayList<>();

  ModelBuilder(JsonNode root, URI location, PartFaults faults) {
    this.root = root;
    this.shapes = new ShapeChecks(new LocalReferences(root), faults);
    this.builder = new OperationBuilder(root, shapes, new Servers(location));
  }

  /** In document order. */
  List<Operation> operations() {
    for (ShapeChecks.Member path : shapes.members(root.path("paths"), "/paths")) {
      shapes.object(path.value()).ifPresent(item -> addItem(path, item));
    }
    if (operations.size() > MOST_OPERATIONS) {
      shapes
          .faults()
          .add(
              FaultKind.LIMIT_SPEC_OPERATIONS,
              "/paths",
              "more than " + MOST_OPERATIONS + " operations; the rest is not exercised");
    }
    return List.copyOf(operations.subList(0, Math.min(operations.size(), MOST_OPERATIONS)));
  }

  private void addItem(ShapeChecks.Member path, LocalReferences.Located item) {
    // In 3.1 a path item may hold operations beside its $ref.
    addOperations(path, item);
    if (!item.pointer().equals(path.value().pointer())) {
      addOperations(path, path.value());
    }
  }

  private void addOperations(ShapeChecks.Member path, LocalReferences.Located item) {
    for (ShapeChecks.Member member : shapes.members(item.node(), item.pointer())) {
      if (METHODS.contains(member.name()) && operations.size() <= MOST_OPERATIONS) {
        String method = member.name().toUpperCase(Locale.ROOT);
        shapes
            .object(member.value())
            .ifPresent(
                operation -> operations.add(builder.build(method, path.name(), item, operation)));
      }
    }
  }
}
