package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that the document itself gives for a schema: examples, the default, const and enum. The
 * first valid one wins.
 */
final class Given {

  private static final int LARGEST = 64 * 1024;
  private static final int MOST = 60;

  private final Attempt attempt;
  private final Facets facets;
  private final List<SchemaRef> together;

  Given(Attempt attempt, Facets facets, List<SchemaRef> together) {
    this.attempt = attempt;
    this.facets = facets;
    this.together = together;
  }

  Optional<Sample> first(Scope scope) {
    return valid(examples(scope), Provenance.EXAMPLE, scope)
        .or(() -> valid(facets.values("default").toList(), Provenance.DEFAULT, scope))
        .or(() -> valid(listed(), Provenance.ENUM, scope));
  }

  private List<JsonNode> examples(Scope scope) {
    List<JsonNode> all =
        new ArrayList<>(scope.depth() == 0 ? attempt.order().examples() : List.of());
    all.addAll(facets.values("example").toList());
    facets.values("examples").filter(JsonNode::isArray).forEach(list -> list.forEach(all::add));
    return all;
  }

  private List<JsonNode> listed() {
    List<JsonNode> all = new ArrayList<>(facets.values("const").toList());
    facets.values("enum").filter(JsonNode::isArray).forEach(list -> list.forEach(all::add));
    all.removeIf(value -> value.isNull() && !facets.types().equals(List.of("null")));
    return all;
  }

  /** Parts that have to differ start at different places of the list. */
  private Optional<Sample> valid(List<JsonNode> values, Provenance provenance, Scope scope) {
    for (int i = 0; i < Math.min(values.size(), MOST); i++) {
      JsonNode value = values.get((i + scope.salt() + attempt.turn()) % values.size());
      Optional<JsonNode> usable = usable(value, scope);
      if (usable.isPresent()) {
        return Optional.of(new Sample(usable.get(), provenance));
      }
    }
    return Optional.empty();
  }

  private Optional<JsonNode> usable(JsonNode value, Scope scope) {
    if (isTooLarge(value) || value.isTextual() && value.textValue().isBlank()) {
      return Optional.empty();
    }
    JsonNode adapted = value.isObject() ? adapted((ObjectNode) value, scope) : value;
    return Coercion.fitting(adapted, candidate -> attempt.accepts(together, candidate))
        .filter(this::fitsTags);
  }

  /**
   * An example without what may not travel this way, and with the values that the source supplies.
   */
  private JsonNode adapted(ObjectNode example, Scope scope) {
    ObjectNode copy = example.deepCopy();
    for (Map.Entry<String, List<SchemaRef>> property : facets.properties().entrySet()) {
      String name = property.getKey();
      if (mayNotTravel(property.getValue())) {
        copy.remove(name);
      } else {
        attempt
            .supplied(property.getValue(), new Scope(name, scope.depth() + 1, scope.salt()))
            .ifPresent(supplied -> copy.set(name, supplied.value()));
      }
    }
    return copy;
  }

  private boolean mayNotTravel(List<SchemaRef> schemas) {
    Direction direction = attempt.order().direction();
    if (direction == Direction.NEITHER) {
      return false;
    }
    String flag = direction == Direction.REQUEST ? "readOnly" : "writeOnly";
    return schemas.stream()
        .anyMatch(schema -> attempt.schemas().resolved(schema).node().path(flag).asBoolean());
  }

  private boolean fitsTags(JsonNode value) {
    return facets.tags().entrySet().stream()
        .allMatch(tag -> value.path(tag.getKey()).asText().equals(tag.getValue()));
  }

  private static boolean isTooLarge(JsonNode value) {
    return value.isTextual()
        ? value.textValue().length() > LARGEST
        : value.isContainerNode() && JsonText.of(value).length() > LARGEST;
  }
}
