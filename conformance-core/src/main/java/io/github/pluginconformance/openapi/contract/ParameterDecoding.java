package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.document.Numbers;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaEngine;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives text its type by the schema that it is meant for: the text is a number, a boolean or null
 * if it can be read as one and the schema takes it so, otherwise a string.
 */
final class ParameterDecoding {

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final SchemaEngine engine;
  private final SchemaShape shape;

  ParameterDecoding(SchemaEngine engine, SchemaShape shape) {
    this.engine = engine;
    this.shape = shape;
  }

  SchemaShape shape() {
    return shape;
  }

  /** The value of a single text. */
  JsonNode scalar(SchemaRef schema, String text, Direction direction) {
    List<JsonNode> candidates = candidates(text);
    for (JsonNode candidate : candidates) {
      SchemaEngine.Outcome outcome = engine.validate(schema, candidate, direction);
      if (outcome.errors().isEmpty() && outcome.undecided().isEmpty()) {
        return candidate;
      }
    }
    return preferred(schema, candidates);
  }

  /**
   * The reading that fails for the more telling reason: a number out of range rather than a string.
   */
  private JsonNode preferred(SchemaRef schema, List<JsonNode> candidates) {
    boolean text =
        shape.parts(schema).stream()
            .anyMatch(part -> part.node().path("type").asText().equals("string"));
    return text ? candidates.get(candidates.size() - 1) : candidates.get(0);
  }

  /** Whether a schema is that of an object or a list. */
  boolean isStructure(SchemaRef schema) {
    return shape.parts(schema).stream()
        .map(part -> part.node().path("type").asText())
        .anyMatch(type -> type.equals("object") || type.equals("array"));
  }

  private static List<JsonNode> candidates(String text) {
    List<JsonNode> candidates = new ArrayList<>();
    if (NUMBER.matcher(text).matches()) {
      boolean integer = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
      (integer ? Numbers.integer(text, 10) : Numbers.decimal(text)).ifPresent(candidates::add);
    } else if (text.equals("true") || text.equals("false")) {
      candidates.add(BooleanNode.valueOf(text.equals("true")));
    } else if (text.equals("null")) {
      candidates.add(NullNode.instance);
    }
    candidates.add(TextNode.valueOf(text));
    return candidates;
  }

  JsonNode array(SchemaRef schema, List<String> texts, Direction direction) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (String text : texts) {
      array.add(
          shape
              .items(schema)
              .map(items -> scalar(items, text, direction))
              .orElseGet(() -> TextNode.valueOf(text)));
    }
    return array;
  }

  /** An object of named texts; a name that stands several times is an array. */
  JsonNode object(SchemaRef schema, List<NamedText> members, Direction direction) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NamedText member : members) {
      if (!object.has(member.name())) {
        object.set(member.name(), member(schema, member.name(), members, direction));
      }
    }
    return object;
  }

  private JsonNode member(
      SchemaRef schema, String name, List<NamedText> members, Direction direction) {
    List<String> texts =
        members.stream().filter(member -> member.name().equals(name)).map(NamedText::text).toList();
    return shape
        .property(schema, name)
        .or(() -> shape.otherProperty(schema))
        .map(property -> value(property, texts, direction))
        .orElseGet(() -> TextNode.valueOf(texts.get(0)));
  }

  private JsonNode value(SchemaRef schema, List<String> texts, Direction direction) {
    return shape.isArray(schema)
        ? array(schema, texts, direction)
        : scalar(schema, texts.get(0), direction);
  }

  /** A name and its text. */
  record NamedText(String name, String text) {}
}
