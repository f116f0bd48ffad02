package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A keyword of the library that asks for nothing where its value is none that it can have, such as
 * a text in place of the list of {@code enum}: that is a fault of the document, which {@code
 * openapi/valid} tells, and of no answer.
 */
record SoundKeyword(Keyword standard, Predicate<JsonNode> sound) implements Keyword {

  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  private static final Pattern CHOICE = Pattern.compile("/(?:anyOf|oneOf)/\\d+/type$");

  private static final Map<String, Predicate<JsonNode>> SOUND =
      Map.ofEntries(
          Map.entry("type", SoundKeyword::isType),
          Map.entry("enum", node -> node.isArray() && !node.isEmpty()),
          Map.entry("additionalProperties", SoundKeyword::isSchema),
          Map.entry("maxLength", SoundKeyword::isCount),
          Map.entry("minLength", SoundKeyword::isCount),
          Map.entry("maxItems", SoundKeyword::isCount),
          Map.entry("minItems", SoundKeyword::isCount),
          Map.entry("maxProperties", SoundKeyword::isCount),
          Map.entry("minProperties", SoundKeyword::isCount),
          Map.entry("maxContains", SoundKeyword::isCount),
          Map.entry("minContains", SoundKeyword::isCount),
          Map.entry("patternProperties", JsonNode::isObject),
          Map.entry("readOnly", JsonNode::isBoolean),
          Map.entry("writeOnly", JsonNode::isBoolean));

  /** Those of a dialect that would judge by a value that says nothing. */
  static List<Keyword> of(Dialect dialect) {
    return SOUND.entrySet().stream()
        .map(entry -> of(dialect.getKeywords().get(entry.getKey()), entry.getValue()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable Keyword of(@Nullable Keyword standard, Predicate<JsonNode> sound) {
    return standard == null ? null : new SoundKeyword(standard, sound);
  }

  @Override
  public String getValue() {
    return standard.getValue();
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context)
      throws Exception {
    JsonNode meant =
        switch (getValue()) {
          case "type" -> withNull(node, location.toString());
          case "patternProperties" -> withExpressions(node);
          default -> node;
        };
    Keyword keyword = sound.test(meant) ? standard : new NonValidationKeyword(getValue());
    return keyword.newValidator(location, meant, parent, context);
  }

  /**
   * YAML takes an unquoted {@code null} for no value, where the type of that name is meant: in a
   * list of types, or in one of several schemas.
   */
  private static JsonNode withNull(JsonNode type, String location) {
    if (type.isNull() && CHOICE.matcher(location).find()) {
      return TextNode.valueOf("null");
    }
    if (!type.isArray()) {
      return type;
    }
    ArrayNode meant = ((ArrayNode) type).arrayNode();
    type.forEach(one -> meant.add(one.isNull() ? TextNode.valueOf("null") : one));
    return meant;
  }

  /** A name that is no regular expression is that of no property. */
  private static JsonNode withExpressions(JsonNode named) {
    if (!(named instanceof ObjectNode schemas)) {
      return named;
    }
    ObjectNode meant = schemas.objectNode();
    for (Map.Entry<String, JsonNode> entry : schemas.properties()) {
      if (RegularExpressions.isOne(entry.getKey())) {
        meant.set(entry.getKey(), entry.getValue());
      }
    }
    return meant;
  }

  private static boolean isType(JsonNode node) {
    boolean known = node.isTextual() && TYPES.contains(node.textValue());
    for (JsonNode one : node) {
      if (!one.isTextual() || !TYPES.contains(one.textValue())) {
        return false;
      }
    }
    return known || node.isArray() && !node.isEmpty();
  }

  private static boolean isSchema(JsonNode node) {
    return node.isObject() || node.isBoolean();
  }

  private static boolean isCount(JsonNode node) {
    return node.isNumber() && node.decimalValue().signum() >= 0;
  }
}
