package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.sample.NumberValues.Range;
import io.github.pluginconformance.openapi.sample.ValueVariants.Variant;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The variants of a value that its own keywords name: listed values, examples, bounds, emptiness.
 */
final class PlainVariants {

  private static final int MOST_LISTED = 300;
  private static final int LONGEST = 5_000;

  private static final String OTHER = "Second sample";

  /** More than 32 bits hold. */
  private static final long LARGE = 3_000_000_000L;

  /** More than any list holds. */
  private static final int FAR = 1_000_000;

  private PlainVariants() {}

  /** All of them; whether they are valid is for the caller to ask. */
  static List<Variant> of(Facets facets, String path) {
    List<Variant> all = new ArrayList<>(listed(facets, path));
    all.addAll(atEdges(facets, path));
    return all;
  }

  /** Values of the same type that say something else. */
  static Stream<JsonNode> unlike(JsonNode value) {
    if (value.isTextual()) {
      return Stream.of(TextNode.valueOf(OTHER));
    }
    if (value.isNumber()) {
      return Stream.of(NumberValues.node(value.decimalValue().add(BigDecimal.ONE)));
    }
    return value.properties().stream()
        .filter(field -> field.getValue().isValueNode())
        // Another id may not be there, so that whoever sends it puts one and the same into both.
        .sorted(Comparator.comparing(field -> isId(field.getKey())))
        .flatMap(
            field ->
                unlike(field.getValue())
                    .map(other -> ((ObjectNode) value.deepCopy()).set(field.getKey(), other)));
  }

  private static boolean isId(String name) {
    return NameLexicon.IDS.contains(WordSplitter.last(name));
  }

  /** The path in words. */
  static String shown(String path) {
    return path.isEmpty() ? "the body" : path;
  }

  private static List<Variant> listed(Facets facets, String path) {
    List<Variant> all = new ArrayList<>();
    facets
        .values("enum")
        .filter(JsonNode::isArray)
        .forEach(
            list ->
                list.forEach(
                    value -> all.add(variant(Kind.CHOICE, path + " = " + text(value), value))));
    if (facets.types().get(0).equals("boolean")) {
      all.add(variant(Kind.CHOICE, path + " = true", BooleanNode.TRUE));
      all.add(variant(Kind.CHOICE, path + " = false", BooleanNode.FALSE));
    }
    List<JsonNode> given = new ArrayList<>(facets.values("example").toList());
    facets.values("examples").filter(JsonNode::isArray).forEach(list -> list.forEach(given::add));
    given.addAll(facets.values("default").toList());
    given.forEach(value -> all.add(variant(Kind.EXAMPLE, "example of " + shown(path), value)));
    return all.subList(0, Math.min(MOST_LISTED, all.size()));
  }

  private static List<Variant> atEdges(Facets facets, String path) {
    return switch (facets.types().get(0)) {
      case "string" -> texts(facets, path);
      case "integer", "number" -> numbers(facets, path);
      case "array" ->
          List.of(
              variant(
                  Kind.EMPTY,
                  "empty list for " + shown(path),
                  JsonNodeFactory.instance.arrayNode()));
      default -> List.of();
    };
  }

  private static List<Variant> texts(Facets facets, String path) {
    List<Variant> all = new ArrayList<>();
    if (facets.has("enum") || facets.has("const")) {
      return all;
    }
    all.addAll(UncommonTexts.of(facets, shown(path)));
    all.add(variant(Kind.EMPTY, "empty text for " + shown(path), TextNode.valueOf("")));
    facets
        .least("maxLength")
        .filter(most -> most.signum() > 0 && most.compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
        .ifPresent(
            most ->
                all.add(
                    variant(
                        Kind.LIMIT,
                        "longest text for " + shown(path),
                        TextNode.valueOf("a".repeat(most.intValue())))));
    facets
        .greatest("minLength")
        .filter(least -> least.signum() > 0 && least.compareTo(BigDecimal.valueOf(LONGEST)) <= 0)
        .ifPresent(
            least ->
                all.add(
                    variant(
                        Kind.LIMIT,
                        "shortest text for " + shown(path),
                        TextNode.valueOf("a".repeat(least.intValue())))));
    return all;
  }

  private static List<Variant> numbers(Facets facets, String path) {
    List<Variant> all = new ArrayList<>();
    all.add(variant(Kind.EMPTY, "zero for " + shown(path), IntNode.valueOf(0)));
    all.add(variant(Kind.LIMIT, "negative value of " + shown(path), IntNode.valueOf(-1)));
    if (isPlace(WordSplitter.joined(path))) {
      all.add(variant(Kind.LIMIT, shown(path) + " far beyond the end", IntNode.valueOf(FAR)));
    }
    boolean wide = facets.values("format").anyMatch(format -> format.asText().equals("int64"));
    if (wide
        && !isPlace(WordSplitter.joined(path))
        && !PageLexicon.SIZES.contains(WordSplitter.joined(path))) {
      all.add(
          variant(
              Kind.LIMIT, "value of " + shown(path) + " beyond 32 bits", LongNode.valueOf(LARGE)));
    }
    try {
      Range range = Range.of(facets);
      BigDecimal step =
          facets.types().get(0).equals("integer") ? BigDecimal.ONE : new BigDecimal("0.5");
      range
          .low()
          .map(low -> range.lowOpen() ? low.add(step) : low)
          .ifPresent(
              low ->
                  all.add(
                      variant(
                          Kind.LIMIT, "least value of " + shown(path), NumberValues.node(low))));
      range
          .high()
          .map(high -> range.highOpen() ? high.subtract(step) : high)
          .ifPresent(
              high ->
                  all.add(
                      variant(
                          Kind.LIMIT,
                          "greatest value of " + shown(path),
                          NumberValues.node(high))));
    } catch (CannotSample beyondNumbers) {
      // Its bounds are no usable numbers: zero is all that can be tried.
    }
    return all;
  }

  /** Places in a list. What says how much is asked for is none: a plugin may give that. */
  private static boolean isPlace(String name) {
    return PageLexicon.PAGES.contains(name)
        || PageLexicon.OFFSETS.contains(name)
        || NameLexicon.INDEXES.contains(name);
  }

  private static Variant variant(Kind kind, String name, JsonNode value) {
    return new Variant(kind, name, value);
  }

  private static String text(JsonNode value) {
    String text = value.asText();
    return text.length() <= 40 ? text : text.substring(0, 40);
  }
}
