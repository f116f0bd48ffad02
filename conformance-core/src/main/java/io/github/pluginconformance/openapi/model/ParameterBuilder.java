package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the parameters of an operation: its path's, overridden by its own. */
final class ParameterBuilder {

  private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

  private final ShapeChecks shapes;

  ParameterBuilder(ShapeChecks shapes) {
    this.shapes = shapes;
  }

  List<Parameter> merged(LocalReferences.Located item, LocalReferences.Located operation) {
    Map<String, Parameter> merged = new LinkedHashMap<>();
    addAll(item, merged);
    addAll(operation, merged);
    return List.copyOf(merged.values());
  }

  private void addAll(LocalReferences.Located holder, Map<String, Parameter> merged) {
    String pointer = Pointers.child(holder.pointer(), "parameters");
    for (LocalReferences.Located part : shapes.items(holder.node().path("parameters"), pointer)) {
      shapes
          .object(part)
          .flatMap(found -> parameter(found, LocalReferences.of(part.node()).isPresent()))
          .ifPresent(parameter -> merged.put(parameter.in() + ' ' + parameter.name(), parameter));
    }
  }

  private Optional<Parameter> parameter(LocalReferences.Located found, boolean byReference) {
    JsonNode node = found.node();
    String name = OperationBuilder.text(node, "name");
    String in = node.path("in").asText();
    if (name == null || !PLACES.contains(in)) {
      shapes
          .faults()
          .add(
              FaultKind.SPEC_SHAPE,
              found.pointer(),
              "a parameter needs a name and an in of path, query, header or cookie");
      return Optional.empty();
    }
    return Optional.of(parameter(found, name, in, byReference));
  }

  private Parameter parameter(
      LocalReferences.Located found, String name, String in, boolean byReference) {
    JsonNode node = found.node();
    String byPlace = in.equals("query") || in.equals("cookie") ? "form" : "simple";
    String style = node.path("style").asText(byPlace);
    Optional<ShapeChecks.Member> content = content(found);
    return new Parameter(
        name,
        in,
        node.path("required").asBoolean(false) || in.equals("path"),
        style,
        node.path("explode").asBoolean(style.equals("form")),
        content
            .map(entry -> OperationBuilder.schema(entry.value()))
            .orElseGet(() -> OperationBuilder.schema(found)),
        content.map(ShapeChecks.Member::name).orElse(null),
        OperationBuilder.text(node, "description"),
        node,
        found.pointer(),
        byReference);
  }

  private Optional<ShapeChecks.Member> content(LocalReferences.Located found) {
    JsonNode content = found.node().path("content");
    return shapes.members(content, Pointers.child(found.pointer(), "content")).stream().findFirst();
  }
}
