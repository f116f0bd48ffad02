package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.sample.Mutant.Kind;
import io.github.pluginconformance.openapi.sample.NumberValues.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Wrong values for a right one, each breaking one constraint and each as mild as can be. Not yet
 * proven wrong.
 */
final class ValueFaults {

  private static final int LONGEST = 5_000;
  private static final String UNLISTED = "no-such-value";

  private final Facets facets;
  private final JsonNode right;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * One wrong value in place of a right one.
   *
   * @param name what is wrong, to be followed by the name of the place: {@code wrong type for}
   * @param why what the document asks for, as the end of a sentence: {@code it must be an integer}
   */
  record Fault(Mutant.Kind kind, String name, String why, JsonNode value) {}

  private ValueFaults(Facets facets, JsonNode right) {
    this.facets = facets;
    this.right = right;
  }

  /** Faults of a value inside a JSON body. */
  static List<Fault> inBody(Facets facets, JsonNode right) {
    ValueFaults made = new ValueFaults(facets, right);
    made.addWrongType();
    made.addConstraints();
    made.add(Kind.NULL_VALUE, "null for", "null is not allowed", NullNode.getInstance());
    if (right.isTextual()) {
      made.add(
          Kind.NUMBER_FOR_TEXT,
          "number in place of the text of",
          "it must be a string",
          IntNode.valueOf(7));
    }
    return made.faults;
  }

  /** Faults of a parameter, where every value travels as text. */
  static List<Fault> inParameter(Facets facets, JsonNode right) {
    ValueFaults made = new ValueFaults(facets, right);
    if (right.isNumber() || right.isBoolean()) {
      made.addWrongType();
    }
    if (!right.isContainerNode()) {
      made.addConstraints();
    }
    return made.faults;
  }

  private void addWrongType() {
    String type = typeOf(right);
    if (right.isTextual()) {
      JsonNode list = JsonNodeFactory.instance.arrayNode().add("not").add("a").add("string");
      add(Kind.WRONG_TYPE, "wrong type for", "it must be a string", list);
    } else if (!right.isNull()) {
      String article = "aeio".indexOf(type.charAt(0)) < 0 ? "a " : "an ";
      JsonNode text = TextNode.valueOf("not-" + article.trim() + "-" + type);
      add(Kind.WRONG_TYPE, "wrong type for", "it must be " + article + type, text);
    }
  }

  private void addConstraints() {
    if (right.isNumber()) {
      addOutOfRange();
    }
    if (right.isTextual()) {
      addWrongTexts();
    }
    if (right.isArray()) {
      addWrongCounts();
    }
  }

  private void addOutOfRange() {
    Optional<Range> range = range();
    BigDecimal step = right.isIntegralNumber() ? BigDecimal.ONE : BigDecimal.valueOf(0.5);
    range
        .flatMap(Range::low)
        .ifPresent(
            low ->
                add(
                    Kind.OUT_OF_RANGE,
                    "below the minimum of",
                    "the minimum is " + low.toPlainString(),
                    NumberValues.node(low.subtract(step))));
    range
        .flatMap(Range::high)
        .ifPresent(
            high ->
                add(
                    Kind.OUT_OF_RANGE,
                    "above the maximum of",
                    "the maximum is " + high.toPlainString(),
                    NumberValues.node(high.add(step))));
    range
        .flatMap(Range::low)
        .filter(low -> low.signum() > 0 || low.signum() == 0 && right.isIntegralNumber())
        .map(low -> BigDecimal.ONE.negate())
        .ifPresent(
            one ->
                add(
                    Kind.OUT_OF_RANGE,
                    "a negative number for",
                    "no number below zero is allowed",
                    NumberValues.node(one)));
    facets
        .greatest("multipleOf")
        .filter(multiple -> multiple.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(
            multiple ->
                add(
                    Kind.OUT_OF_RANGE,
                    "no multiple for",
                    "it must be a multiple of " + multiple.toPlainString(),
                    NumberValues.node(right.decimalValue().add(BigDecimal.ONE))));
  }

  private Optional<Range> range() {
    try {
      return Optional.of(Range.of(facets));
    } catch (CannotSample tooLarge) {
      return Optional.empty();
    }
  }

  private void addWrongTexts() {
    if (facets.has("enum") || facets.has("const")) {
      add(
          Kind.BAD_ENUM,
          "unlisted value for",
          "it must be one of the listed values",
          text(UNLISTED));
      otherCase()
          .ifPresent(
              other ->
                  add(
                      Kind.OTHER_CASE,
                      "listed value in other letters for",
                      "the values are listed in other letters, large or small",
                      text(other)));
      return;
    }
    facets
        .text("pattern")
        .ifPresent(
            pattern -> {
              String why = "it must match the pattern " + pattern;
              add(Kind.PATTERN, "pattern broken by", why, text("~ ~"));
            });
    facets
        .least("maxLength")
        .filter(most -> most.compareTo(BigDecimal.valueOf(LONGEST)) < 0)
        .ifPresent(
            most -> {
              String why = "at most " + most + " characters are allowed";
              add(Kind.LENGTH, "too long a value for", why, text("a".repeat(most.intValue() + 1)));
            });
    facets
        .greatest("minLength")
        .filter(least -> least.signum() > 0 && least.compareTo(BigDecimal.valueOf(LONGEST)) < 0)
        .ifPresent(
            least -> {
              String why = "at least " + least + " characters are needed";
              add(
                  Kind.LENGTH,
                  "too short a value for",
                  why,
                  text("a".repeat(least.intValue() - 1)));
            });
    facets
        .text("format")
        .ifPresent(
            format -> {
              String why = "it must have the format " + format;
              add(Kind.FORMAT, "broken format of", why, text("not-a-" + format + " value"));
            });
  }

  /** The first listed value that is another one in other letters, written so. */
  private Optional<String> otherCase() {
    return facets
        .values("enum")
        .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .map(ValueFaults::inOtherCase)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> inOtherCase(String text) {
    String large = text.toUpperCase(Locale.ROOT);
    return Optional.of(large.equals(text) ? text.toLowerCase(Locale.ROOT) : large)
        .filter(other -> !other.equals(text));
  }

  private void addWrongCounts() {
    if (facets.greatest("minItems").filter(least -> least.signum() > 0).isPresent()) {
      String why = "items are needed";
      add(Kind.LENGTH, "no items in", why, JsonNodeFactory.instance.arrayNode());
    }
  }

  private void add(Kind kind, String name, String why, JsonNode value) {
    faults.add(new Fault(kind, name, why, value));
  }

  private static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }

  private static String typeOf(JsonNode value) {
    if (value.isObject()) {
      return "object";
    }
    if (value.isArray()) {
      return "array";
    }
    if (value.isBoolean()) {
      return "boolean";
    }
    return value.isIntegralNumber() ? "integer" : "number";
  }
}
