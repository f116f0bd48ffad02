package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.operation.shape.SchemaView;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values at the edge of what a schema allows, for what does not name a thing. */
public final class UncommonValues {

  /** Nobody has used it before, so that nothing is found; of more than one script. */
  private static final String TEXT = "Zo\u00eb \u2013 \u6f22\u5b57 & no such thing";

  /** One and the same day, so that none comes after the other. */
  private static final Map<String, String> DAYS =
      Map.of("date", "2030-06-15", "date-time", "2030-06-15T12:00:00Z");

  private static final int LONGEST = 500;

  private static final List<String> NUMBERS_AND_PARTS =
      List.of("integer", "number", "array", "object");

  private final SchemaView schemas;

  public UncommonValues(SchemaView schemas) {
    this.schemas = schemas;
  }

  /** The greatest number, the last of the listed values, or what is not so by itself. */
  public Optional<JsonNode> largest(Slot slot) {
    JsonNode node = node(slot);
    JsonNode listed = node.path("enum");
    if (listed.isArray() && listed.size() > 1) {
      JsonNode last = listed.get(listed.size() - 1);
      return last.isNull() ? Optional.empty() : Optional.of(last);
    }
    if (slot.schema() != null && schemas.isType(slot.schema(), "boolean") && !slot.required()) {
      return Optional.of(BooleanNode.valueOf(!node.path("default").asBoolean()));
    }
    return Optional.of(node.path("maximum")).filter(JsonNode::isNumber);
  }

  /** A text of other letters as long as may be, a day, or null where that is allowed. */
  public Optional<JsonNode> unusual(Slot slot) {
    JsonNode node = node(slot);
    if (slot.in("query") && !slot.required() && DAYS.containsKey(node.path("format").asText())) {
      return Optional.of(TextNode.valueOf(DAYS.get(node.path("format").asText())));
    }
    boolean searched = NameLexicon.SEARCHES.contains(slot.normal());
    if (isFreeText(slot, node) && (searched || !slot.required())) {
      return Optional.of(TextNode.valueOf(text(node)));
    }
    boolean nullable = slot.in("body") && !slot.required() && allowsNull(slot, node);
    return nullable ? Optional.of(NullNode.instance) : Optional.empty();
  }

  /** A text of other letters as long as may be, for what is written down. */
  public Optional<String> written(Slot slot) {
    JsonNode node = node(slot);
    return isFreeText(slot, node) && !NameLexicon.ADDRESSES.contains(slot.normal())
        ? Optional.of(text(node))
        : Optional.empty();
  }

  /** Whether it takes a number, a list or an object, and names no thing. */
  public boolean isNumberOrParts(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema != null
        && !slot.normal().endsWith("id")
        && !slot.normal().endsWith("ids")
        && NUMBERS_AND_PARTS.stream().anyMatch(type -> schemas.isType(schema, type));
  }

  private boolean isFreeText(Slot slot, JsonNode node) {
    SchemaRef schema = slot.schema();
    return schema != null
        && schemas.isType(schema, "string")
        && !node.has("enum")
        && !node.has("const")
        && !node.has("format")
        && !node.has("pattern")
        && !OptionalValues.isCursor(slot)
        && !NameLexicon.CONVENTIONS.contains(slot.normal())
        && !slot.normal().endsWith("id");
  }

  private static String text(JsonNode node) {
    int most = node.path("maxLength").asInt(TEXT.length());
    StringBuilder text = new StringBuilder(TEXT);
    while (text.length() < Math.min(most, LONGEST)) {
      text.append('.');
    }
    return text.length() > most ? text.substring(0, most) : text.toString();
  }

  private static boolean allowsNull(Slot slot, JsonNode node) {
    return allowsNull(node) || slot.schema() != null && allowsNull(slot.schema().node());
  }

  private static boolean allowsNull(JsonNode node) {
    return node.path("nullable").asBoolean()
        || names(node.path("type"))
        || anyNull(node.path("anyOf"))
        || anyNull(node.path("oneOf"));
  }

  private static boolean names(JsonNode type) {
    for (JsonNode one : type) {
      if (one.asText().equals("null")) {
        return true;
      }
    }
    return type.asText().equals("null");
  }

  private static boolean anyNull(JsonNode alternatives) {
    for (JsonNode one : alternatives) {
      if (names(one.path("type"))) {
        return true;
      }
    }
    return false;
  }

  private JsonNode node(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema == null ? NullNode.instance : schemas.resolved(schema).node();
  }
}
