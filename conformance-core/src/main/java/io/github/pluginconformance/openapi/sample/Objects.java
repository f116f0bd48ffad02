package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects: what is required, what the extent adds, and fillers where a number of properties is
 * asked for.
 */
final class Objects {

  private static final int MOST = 200;

  private final Attempt attempt;
  private final Facets facets;
  private final Map<String, List<SchemaRef>> declared;
  private final Set<String> required;
  private final ObjectNode object = JsonNodeFactory.instance.objectNode();
  private Provenance provenance = Provenance.SUPPLIED;

  Objects(Attempt attempt, Facets facets) {
    this.attempt = attempt;
    this.facets = facets;
    this.declared = facets.properties();
    this.required = facets.required();
  }

  Sample make(Scope scope) throws CannotSample {
    for (String name : declared.keySet()) {
      if (isWanted(name, scope)) {
        addDeclared(name, scope);
      }
    }
    for (String name : required) {
      addRequired(name, scope);
    }
    addDependent(scope);
    fillUp(scope);
    return new Sample(object, object.isEmpty() ? Provenance.GENERATED : provenance);
  }

  private boolean isWanted(String name, Scope scope) {
    List<SchemaRef> schemas = declared.getOrDefault(name, List.of());
    if (required.contains(name)) {
      return true;
    }
    if (mayNotTravel(schemas) || object.size() >= MOST) {
      return false;
    }
    if (attempt.supplied(schemas, new Scope(name, scope.depth() + 1, scope.salt())).isPresent()) {
      return true;
    }
    return !scope.isDeep() && isAddedByExtent(schemas);
  }

  private boolean isAddedByExtent(List<SchemaRef> schemas) {
    return switch (attempt.order().extent()) {
      case MINIMAL -> false;
      case TYPICAL -> !facets.has("required") || hasOwnValue(schemas);
      case FULL -> !isFlagged(schemas, "deprecated");
    };
  }

  private void addDeclared(String name, Scope scope) throws CannotSample {
    List<SchemaRef> schemas = declared.getOrDefault(name, List.of());
    if (mayNotTravel(schemas)) {
      return;
    }
    String tag = facets.tags().get(name);
    if (tag != null) {
      put(name, new Sample(TextNode.valueOf(tag), Provenance.ENUM));
      return;
    }
    try {
      put(name, attempt.make(schemas, scope.property(name)));
    } catch (CannotSample impossible) {
      if (required.contains(name)) {
        throw new CannotSample("property " + name + ": " + impossible.reason());
      }
    }
  }

  private void addRequired(String name, Scope scope) throws CannotSample {
    if (object.has(name) || (declared.containsKey(name) && !facets.tags().containsKey(name))) {
      return;
    }
    String tag = facets.tags().get(name);
    Sample value =
        tag != null
            ? new Sample(TextNode.valueOf(tag), Provenance.ENUM)
            : attempt.make(undeclared(name), scope.property(name));
    put(name, value);
  }

  private void addDependent(Scope scope) throws CannotSample {
    for (JsonNode dependencies : facets.values("dependentRequired").toList()) {
      for (Map.Entry<String, JsonNode> entry : dependencies.properties()) {
        for (JsonNode name : object.has(entry.getKey()) ? entry.getValue() : List.<JsonNode>of()) {
          addAny(name.asText(), scope);
        }
      }
    }
  }

  private void addAny(String name, Scope scope) throws CannotSample {
    if (object.has(name)) {
      return;
    }
    List<SchemaRef> schemas = declared.getOrDefault(name, undeclared(name));
    put(name, attempt.make(schemas, scope.property(name)));
  }

  /**
   * Adds declared properties, then invented ones, until there are as many as {@code minProperties}
   * asks for.
   */
  private void fillUp(Scope scope) throws CannotSample {
    BigDecimal least = facets.greatest("minProperties").orElse(BigDecimal.ZERO);
    if (least.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new CannotSample(
          "minProperties " + least + " is above the " + MOST + " properties that are generated");
    }
    int wanted = Math.max(least.intValue(), wantsAnEntry(scope) ? 1 : 0);
    Iterator<String> names = declared.keySet().iterator();
    while (object.size() < wanted && names.hasNext()) {
      addDeclared(names.next(), scope);
    }
    for (int i = 1; object.size() < wanted && i <= MOST; i++) {
      addAny("key" + i, scope);
    }
  }

  /** A map is shown with one entry where all is asked for. */
  private boolean wantsAnEntry(Scope scope) {
    return attempt.order().extent() == Extent.FULL
        && declared.isEmpty()
        && !scope.isDeep()
        && facets.values("additionalProperties").anyMatch(JsonNode::isObject);
  }

  private void put(String name, Sample value) {
    object.set(name, value.value());
    provenance = provenance.weaker(value.provenance());
  }

  private List<SchemaRef> undeclared(String name) {
    List<SchemaRef> byPattern =
        facets.parts().stream().flatMap(part -> patternProperties(part, name).stream()).toList();
    return byPattern.isEmpty() ? facets.children("additionalProperties") : byPattern;
  }

  private static List<SchemaRef> patternProperties(SchemaRef part, String name) {
    SchemaRef map = SchemaFinder.child(part, "patternProperties");
    return map.node().isObject() ? PatternProperties.matching(map, name) : List.of();
  }

  private boolean hasOwnValue(List<SchemaRef> schemas) {
    return schemas.stream()
        .map(schema -> attempt.schemas().resolved(schema).node())
        .anyMatch(node -> node.has("example") || node.has("examples") || node.has("default"));
  }

  private boolean mayNotTravel(List<SchemaRef> schemas) {
    Direction direction = attempt.order().direction();
    return (direction == Direction.REQUEST && isFlagged(schemas, "readOnly"))
        || (direction == Direction.RESPONSE && isFlagged(schemas, "writeOnly"));
  }

  private boolean isFlagged(List<SchemaRef> schemas, String flag) {
    return schemas.stream()
        .anyMatch(
            schema ->
                schema.node().path(flag).asBoolean()
                    || attempt.schemas().resolved(schema).node().path(flag).asBoolean());
  }
}
