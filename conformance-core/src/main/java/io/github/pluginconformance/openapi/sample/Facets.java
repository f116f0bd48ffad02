package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Everything that one value has to obey at the same time: schemas with their references, {@code
 * allOf} parts and chosen branches laid side by side.
 *
 * @param parts object schemas without references that all apply
 * @param tags values that discriminators ask for, by property
 */
record Facets(List<SchemaRef> parts, Map<String, String> tags) {

  private static final List<String> OBJECT_KEYWORDS =
      List.of("properties", "required", "additionalProperties", "minProperties", "maxProperties");
  private static final List<String> ARRAY_KEYWORDS =
      List.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains");
  private static final List<String> NUMBER_KEYWORDS =
      List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf");

  /**
   * The types that every part allows, {@code null} last; guessed from the keywords where none is
   * named.
   */
  List<String> types() {
    List<String> allowed = new ArrayList<>();
    for (SchemaRef part : parts) {
      List<String> declared = declaredTypes(part.node());
      if (declared.isEmpty()) {
        continue;
      }
      allowed = allowed.isEmpty() ? declared : common(allowed, declared);
    }
    return allowed.isEmpty() ? List.of(guessedType()) : nullLast(allowed);
  }

  /** Whether any part has the keyword. */
  boolean has(String keyword) {
    return parts.stream().anyMatch(part -> part.node().has(keyword));
  }

  /** The keyword's values in all parts that have it. */
  Stream<JsonNode> values(String keyword) {
    return parts.stream()
        .map(part -> part.node().path(keyword))
        .filter(node -> !node.isMissingNode());
  }

  /** The first text that a part gives for the keyword. */
  Optional<String> text(String keyword) {
    return values(keyword).filter(JsonNode::isTextual).map(JsonNode::asText).findFirst();
  }

  /** The strictest lower bound, such as of {@code minLength}. */
  Optional<BigDecimal> greatest(String keyword) {
    return numbers(keyword, BigDecimal::max);
  }

  /** The strictest upper bound, such as of {@code maxLength}. */
  Optional<BigDecimal> least(String keyword) {
    return numbers(keyword, BigDecimal::min);
  }

  /** Whether any part says {@code true}. */
  boolean isTrue(String keyword) {
    return values(keyword).anyMatch(JsonNode::booleanValue);
  }

  /** Names of required properties in order. */
  Set<String> required() {
    Set<String> names = new LinkedHashSet<>(tags.keySet());
    values("required").forEach(list -> list.forEach(name -> names.add(name.asText())));
    return names;
  }

  /** Declared properties in order, each with every schema that applies to it. */
  Map<String, List<SchemaRef>> properties() {
    Map<String, List<SchemaRef>> found = new LinkedHashMap<>();
    for (SchemaRef part : parts) {
      Iterator<String> names = part.node().path("properties").fieldNames();
      names.forEachRemaining(
          name ->
              found
                  .computeIfAbsent(name, key -> new ArrayList<>())
                  .add(SchemaFinder.property(part, name)));
    }
    return found;
  }

  /** The schemas that a keyword holds in the parts. */
  List<SchemaRef> children(String keyword) {
    return parts.stream()
        .filter(part -> part.node().has(keyword))
        .map(part -> SchemaFinder.child(part, keyword))
        .toList();
  }

  private Optional<BigDecimal> numbers(String keyword, BinaryOperator<BigDecimal> strictest) {
    return values(keyword).filter(JsonNode::isNumber).map(Facets::exact).reduce(strictest);
  }

  /** The number as written; not even a huge double loses its sign. */
  private static BigDecimal exact(JsonNode number) {
    double value = number.doubleValue();
    boolean beyond = number.isDouble() && Double.isInfinite(value);
    return beyond
        ? BigDecimal.valueOf(Math.signum(value)).scaleByPowerOfTen(9999)
        : number.decimalValue();
  }

  private String guessedType() {
    if (!tags.isEmpty() || OBJECT_KEYWORDS.stream().anyMatch(this::has)) {
      return "object";
    }
    if (ARRAY_KEYWORDS.stream().anyMatch(this::has)) {
      return "array";
    }
    return NUMBER_KEYWORDS.stream().anyMatch(this::has) ? "number" : "any";
  }

  private static List<String> declaredTypes(JsonNode schema) {
    JsonNode type = schema.path("type");
    List<String> types = new ArrayList<>();
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(one -> types.add(one.asText()));
    if (!types.isEmpty() && schema.path("nullable").asBoolean()) {
      types.add("null");
    }
    return types;
  }

  private static List<String> common(List<String> some, List<String> others) {
    List<String> both = new ArrayList<>();
    for (String type : some) {
      if (others.contains(type)) {
        both.add(type);
      } else if (type.equals("number") && others.contains("integer")) {
        both.add("integer");
      } else if (type.equals("integer") && others.contains("number")) {
        both.add(type);
      }
    }
    return both.isEmpty() ? some : both;
  }

  private static List<String> nullLast(List<String> types) {
    return Stream.concat(
            types.stream().filter(type -> !type.equals("null")),
            types.stream().filter(type -> type.equals("null")).limit(1))
        .toList();
  }
}
