package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.Attempt.Order;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that differs among the values that schemas allow: each listed value, each branch, each
 * property, what is empty, null, or at a bound. Values are valid each for itself; whoever puts one
 * into a larger value asks the contract about the whole.
 */
final class ValueVariants {

  private static final int DEEPEST = 7;
  private static final int MOST_BRANCHES = 24;
  private static final int MOST_ITEMS = 50;

  /** One value and what sets it apart. */
  record Variant(Kind kind, String name, JsonNode value) {

    private Variant in(JsonNode whole) {
      return new Variant(kind, name, whole);
    }
  }

  private final Judge judge;
  private final SchemaFinder schemas;
  private final long seed;
  private final Predicate<String> open;

  /**
   * @param open whether values may be put in the place of this path of names with dots between them
   */
  ValueVariants(Judge judge, SchemaFinder schemas, long seed, Predicate<String> open) {
    this.judge = judge;
    this.schemas = schemas;
    this.seed = seed;
    this.open = open;
  }

  /**
   * The variants of a value to which all these schemas apply.
   *
   * @param path of the value, for names; empty for a whole body
   * @param base a valid value to vary, if it is an object
   */
  List<Variant> of(List<SchemaRef> together, String path, Optional<ObjectNode> base) {
    return of(together, path, base, 0);
  }

  private List<Variant> of(
      List<SchemaRef> together, String path, Optional<ObjectNode> base, int depth) {
    int branches = Math.min(MOST_BRANCHES, branches(together));
    List<Variant> all = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    for (int way = 0; way < branches; way++) {
      Choices choices = new Choices(way, seed);
      Optional<Facets> facets = facets(together, choices);
      if (facets.isEmpty() || !seen.add(way(facets.get(), choices))) {
        continue;
      }
      Optional<JsonNode> made = made(together, choices, lastName(path), Extent.TYPICAL);
      if (branches > 1) {
        String name = "branch " + (way + 1) + " of " + PlainVariants.shown(path);
        made.ifPresent(value -> all.add(new Variant(Kind.BRANCH, name, value)));
      }
      Optional<ObjectNode> here =
          way == 0 && base.isPresent()
              ? base
              : made.filter(JsonNode::isObject).map(ObjectNode.class::cast);
      all.addAll(ofOneWay(together, facets.get(), path, here, depth));
    }
    if (accepts(together, NullNode.getInstance())) {
      all.add(
          new Variant(Kind.NULL, "null for " + PlainVariants.shown(path), NullNode.getInstance()));
    }
    return all;
  }

  private static List<String> way(Facets facets, Choices choices) {
    List<String> pointers =
        new ArrayList<>(facets.parts().stream().map(SchemaRef::pointer).toList());
    int types = (int) facets.types().stream().filter(type -> !type.equals("null")).count();
    pointers.add("type " + (types < 2 ? 0 : choices.attempt() % types));
    return pointers;
  }

  private List<Variant> ofOneWay(
      List<SchemaRef> together,
      Facets facets,
      String path,
      Optional<ObjectNode> object,
      int depth) {
    List<Variant> all = new ArrayList<>();
    PlainVariants.of(facets, path).stream()
        .filter(variant -> accepts(together, variant.value()))
        .forEach(all::add);
    if (depth < DEEPEST) {
      object.ifPresent(base -> all.addAll(ofProperties(facets, base, path, depth)));
      all.addAll(ofItems(facets, path, depth));
    }
    return all;
  }

  /** Variants of the whole object: each of one property, all else as in the base. */
  private List<Variant> ofProperties(Facets facets, ObjectNode base, String path, int depth) {
    List<Variant> all = new ArrayList<>();
    Set<String> required = facets.required();
    for (Map.Entry<String, List<SchemaRef>> property : facets.properties().entrySet()) {
      String name = property.getKey();
      String inner = path.isEmpty() ? name : path + "." + name;
      if (mayNotTravel(property.getValue()) || facets.tags().containsKey(name)) {
        continue;
      }
      if (base.has(name) && !required.contains(name)) {
        ObjectNode less = base.deepCopy();
        less.remove(name);
        all.add(new Variant(Kind.LEFT_OUT, "without property " + inner, less));
      }
      if (open.test(inner)) {
        ofProperty(base, name, inner, property.getValue(), depth)
            .forEach(variant -> all.add(variant.in(with(base, name, variant.value()))));
      }
    }
    return all;
  }

  private List<Variant> ofProperty(
      ObjectNode base, String name, String path, List<SchemaRef> together, int depth) {
    List<Variant> all = new ArrayList<>();
    JsonNode present = base.get(name);
    if (present == null) {
      made(together, new Choices(0, seed), name, Extent.TYPICAL)
          .ifPresent(
              value -> all.add(new Variant(Kind.OPTIONAL, "optional property " + path, value)));
    }
    Optional<ObjectNode> inner =
        Optional.ofNullable(present).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    all.addAll(of(together, path, inner, depth + 1));
    return all;
  }

  private static JsonNode with(ObjectNode base, String name, JsonNode value) {
    ObjectNode copy = base.deepCopy();
    copy.set(name, value);
    return copy;
  }

  /** A list of one item for each variant of the items, one of two, and the longest list. */
  private List<Variant> ofItems(Facets facets, String path, int depth) {
    List<SchemaRef> items = facets.children("items");
    if (items.isEmpty() || !facets.types().contains("array")) {
      return List.of();
    }
    List<Variant> all = new ArrayList<>();
    for (Variant item : of(items, path, Optional.empty(), depth + 1)) {
      all.add(item.in(list(item.value(), facets)));
    }
    two(items, path)
        .filter(list -> accepts(facets.parts(), list))
        .ifPresent(
            list ->
                all.add(
                    new Variant(
                        Kind.SEVERAL, "two values for " + PlainVariants.shown(path), list)));
    facets
        .least("maxItems")
        .filter(most -> most.signum() > 0 && most.compareTo(BigDecimal.valueOf(MOST_ITEMS)) <= 0)
        .flatMap(most -> longest(items, most.intValue(), path))
        .ifPresent(
            list ->
                all.add(
                    new Variant(
                        Kind.LIMIT, "longest list for " + PlainVariants.shown(path), list)));
    return all;
  }

  /** Two different items; the same one twice where no other can be made. */
  private Optional<JsonNode> two(List<SchemaRef> items, String path) {
    String name = lastName(path);
    return made(items, new Choices(0, seed), name, Extent.TYPICAL)
        .map(
            first -> {
              JsonNode second =
                  Stream.concat(
                          Stream.concat(
                              made(items, new Choices(1, seed), name, Extent.TYPICAL).stream(),
                              listed(items, path)),
                          PlainVariants.unlike(first))
                      .filter(other -> !other.equals(first) && accepts(items, other))
                      .findFirst()
                      .orElse(first);
              return JsonNodeFactory.instance.arrayNode().add(first).add(second);
            });
  }

  private Stream<JsonNode> listed(List<SchemaRef> items, String path) {
    return facets(items, new Choices(0, seed)).stream()
        .flatMap(facets -> PlainVariants.of(facets, path).stream())
        .filter(variant -> variant.kind() == Kind.CHOICE)
        .map(Variant::value);
  }

  private static ArrayNode list(JsonNode item, Facets facets) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    int least = facets.greatest("minItems").map(BigDecimal::intValue).orElse(1);
    for (int i = 0; i < Math.max(1, Math.min(least, MOST_ITEMS)); i++) {
      list.add(item);
    }
    return list;
  }

  private Optional<JsonNode> longest(List<SchemaRef> items, int most, String path) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < most; i++) {
      try {
        Scope scope = new Scope(lastName(path), 1, i);
        list.add(attempt(new Choices(0, seed), Extent.TYPICAL).make(items, scope).value());
      } catch (CannotSample impossible) {
        return Optional.empty();
      }
    }
    return Optional.of(list);
  }

  /** How many ways there are to satisfy these schemas, as far as branches and types say. */
  private int branches(List<SchemaRef> together) {
    int most = 1;
    Optional<Facets> facets = facets(together, new Choices(0, seed));
    for (SchemaRef part : facets.map(Facets::parts).orElse(List.of())) {
      for (String keyword : List.of("oneOf", "anyOf")) {
        most = Math.max(most, SchemaFinder.elements(part, keyword).size());
      }
      most = Math.max(most, part.node().path("type").size());
      most = Math.max(most, part.node().has("if") ? 3 : 1);
      most = Math.max(most, part.node().path("discriminator").path("mapping").size());
    }
    // Branches in branches: a few ways more, those that repeat are passed over.
    return most == 1 ? 1 : most + 2;
  }

  private Optional<Facets> facets(List<SchemaRef> together, Choices choices) {
    try {
      return Optional.of(new Flattening(schemas, choices, 0).of(together));
    } catch (CannotSample none) {
      return Optional.empty();
    }
  }

  private Optional<JsonNode> made(
      List<SchemaRef> together, Choices choices, String name, Extent extent) {
    try {
      JsonNode value = attempt(choices, extent).make(together, Scope.top(name)).value();
      return accepts(together, value) ? Optional.of(value) : Optional.empty();
    } catch (CannotSample impossible) {
      return Optional.empty();
    }
  }

  private Attempt attempt(Choices choices, Extent extent) {
    Order order = new Order(Direction.REQUEST, extent, ValueSource.NONE, List.of());
    return new Attempt(judge, schemas, choices, order);
  }

  private boolean accepts(List<SchemaRef> together, JsonNode value) {
    return judge.accepts(together, value, Direction.REQUEST);
  }

  private boolean mayNotTravel(List<SchemaRef> together) {
    return together.stream()
        .anyMatch(
            schema ->
                schema.node().path("readOnly").asBoolean()
                    || schemas.resolved(schema).node().path("readOnly").asBoolean());
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
