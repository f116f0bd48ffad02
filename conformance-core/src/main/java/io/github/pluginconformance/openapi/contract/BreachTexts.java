package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in our own words what a keyword of a schema asks for. The library's texts are never shown:
 * they hold values of the answer.
 */
final class BreachTexts {

  private static final int MOST_NAMED = 12;

  private static final Map<String, String> NUMBERED =
      Map.ofEntries(
          Map.entry("minimum", "a number of at least %s"),
          Map.entry("maximum", "a number of at most %s"),
          Map.entry("exclusiveMinimum", "a number above %s"),
          Map.entry("exclusiveMaximum", "a number below %s"),
          Map.entry("multipleOf", "a multiple of %s"),
          Map.entry("minLength", "at least %s characters"),
          Map.entry("maxLength", "at most %s characters"),
          Map.entry("minItems", "at least %s items"),
          Map.entry("maxItems", "at most %s items"),
          Map.entry("minProperties", "at least %s properties"),
          Map.entry("maxProperties", "at most %s properties"));

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("uniqueItems", "items that all differ"),
          Map.entry("contains", "an item that matches contains"),
          Map.entry("minContains", "more items that match contains"),
          Map.entry("maxContains", "fewer items that match contains"),
          Map.entry("not", "a value that does not match the schema under not"),
          Map.entry("oneOf.many", "exactly one of the alternatives of oneOf, not several"),
          Map.entry("additionalProperties", "no other property than the declared ones"),
          Map.entry("unevaluatedProperties", "no other property than the declared ones"),
          Map.entry("unevaluatedItems", "no more items than the declared ones"),
          Map.entry("items", "no more items than the declared ones"),
          Map.entry("propertyNames", "property names that match propertyNames"),
          Map.entry("readOnly", "no readOnly property in a request"),
          Map.entry("writeOnly", "no writeOnly property in an answer"),
          Map.entry("discriminator", "a value that names one of the alternatives"),
          Map.entry("false", "nothing: the schema allows no value"),
          Map.entry("$ref", "nothing: the schema allows no value"));

  private BreachTexts() {}

  /** What the keyword that an error is about asks for. */
  static String expected(Error error) {
    String keyword = Objects.requireNonNullElse(error.getKeyword(), "");
    JsonNode wanted = error.getSchemaNode();
    String numbered = NUMBERED.get(keyword);
    if (numbered != null) {
      return String.format(numbered, JsonText.of(wanted));
    }
    return switch (keyword) {
      case "type" -> type(wanted);
      case "format" -> "a value of format " + wanted.asText();
      case "pattern" -> "a text that matches the pattern " + wanted.asText();
      case "enum" -> "one of " + values(wanted);
      case "const" -> "the value " + JsonText.of(wanted);
      case "oneOf", "anyOf" -> "one of these: " + alternatives(wanted);
      case "required", "dependentRequired", "dependencies" -> "the property " + property(error);
      default -> FIXED.getOrDefault(keyword, "a value that matches " + keyword);
    };
  }

  /** The property that an error is about; null if it is about the value itself. */
  static @Nullable String property(Error error) {
    Object[] arguments = error.getArguments();
    boolean asked = "dependentRequired".equals(error.getKeyword());
    return asked && arguments != null && arguments.length > 0
        ? String.valueOf(arguments[0])
        : error.getProperty();
  }

  private static String type(JsonNode type) {
    if (!type.isArray()) {
      return withArticle(type.asText());
    }
    List<String> names = new ArrayList<>();
    type.forEach(name -> names.add(withArticle(name.asText())));
    return String.join(" or ", names);
  }

  private static String withArticle(String type) {
    return switch (type) {
      case "null" -> "null";
      case "integer", "object", "array" -> "an " + type;
      default -> "a " + type;
    };
  }

  private static String alternatives(JsonNode schemas) {
    List<String> names = new ArrayList<>();
    for (JsonNode schema : schemas) {
      names.add(alternative(schema));
    }
    return String.join("; ", names);
  }

  private static String alternative(JsonNode schema) {
    Optional<String> reference = LocalReferences.of(schema);
    if (reference.isPresent()) {
      return reference.get().substring(reference.get().lastIndexOf('/') + 1);
    }
    if (schema.path("title").isTextual()) {
      return schema.path("title").textValue();
    }
    if (schema.has("enum")) {
      return "one of " + values(schema.get("enum"));
    }
    return schema.has("type") ? type(schema.get("type")) : "a schema without a type";
  }

  private static String values(JsonNode values) {
    List<String> named = new ArrayList<>();
    for (JsonNode value : values) {
      if (named.size() < MOST_NAMED) {
        named.add(JsonText.of(value));
      }
    }
    int more = values.size() - named.size();
    return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }

  /** What kind of value stands there, without showing it. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case NULL -> "null";
      case BOOLEAN -> "a boolean";
      case NUMBER -> value.isIntegralNumber() ? "an integer" : "a number";
      case STRING -> "a string";
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      default -> "nothing";
    };
  }
}
