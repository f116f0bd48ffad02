package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Arrays with as few items as are worth sending: one where none would do. */
final class Arrays {

  private static final int MOST = 1_000;

  private final Attempt attempt;
  private final Facets facets;
  private final ArrayNode items = JsonNodeFactory.instance.arrayNode();
  private Provenance provenance = Provenance.SUPPLIED;

  Arrays(Attempt attempt, Facets facets) {
    this.attempt = attempt;
    this.facets = facets;
  }

  Sample make(Scope scope) throws CannotSample {
    int size = size(scope);
    addPositional(scope, size);
    addContained(scope);
    while (items.size() < size) {
      add(together(), scope);
    }
    return new Sample(items, items.isEmpty() ? Provenance.GENERATED : provenance);
  }

  private int size(Scope scope) throws CannotSample {
    BigDecimal least = facets.greatest("minItems").orElse(BigDecimal.ZERO);
    if (least.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw new CannotSample(
          "minItems " + least + " is above the " + MOST + " items that are generated");
    }
    int wanted = scope.isDeep() ? 0 : 1;
    Optional<BigDecimal> most = facets.least("maxItems");
    if (most.isPresent() && most.get().compareTo(BigDecimal.valueOf(wanted)) < 0) {
      wanted = 0;
    }
    return Math.max(least.intValue(), wanted);
  }

  private void addPositional(Scope scope, int size) throws CannotSample {
    for (SchemaRef part : facets.parts()) {
      List<SchemaRef> positions = SchemaFinder.elements(part, "prefixItems");
      for (int i = items.size(); i < Math.min(positions.size(), Math.max(size, 1)); i++) {
        add(List.of(positions.get(i)), scope);
      }
    }
  }

  private void addContained(Scope scope) throws CannotSample {
    List<SchemaRef> contained = facets.children("contains");
    if (contained.isEmpty()) {
      return;
    }
    int times = facets.greatest("minContains").map(BigDecimal::intValue).orElse(1);
    for (int i = 0; i < Math.min(times, MOST); i++) {
      add(Stream.concat(contained.stream(), together().stream()).toList(), scope);
    }
  }

  private List<SchemaRef> together() {
    return facets.children("items").stream().filter(schema -> !schema.node().isArray()).toList();
  }

  private void add(List<SchemaRef> schemas, Scope scope) throws CannotSample {
    int index = items.size();
    Sample item = attempt.make(schemas, scope.item(facets.isTrue("uniqueItems") ? index : 0));
    for (int more = 1; facets.isTrue("uniqueItems") && holds(item.value()) && more < 10; more++) {
      item = attempt.make(schemas, scope.item(index + more));
    }
    items.add(item.value());
    provenance = provenance.weaker(item.provenance());
  }

  private boolean holds(JsonNode value) {
    for (JsonNode item : items) {
      if (item.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
