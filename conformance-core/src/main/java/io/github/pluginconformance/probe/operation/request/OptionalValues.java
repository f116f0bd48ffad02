package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.github.pluginconformance.lexicon.PageLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values for optional query parameters that need no guessing: how far to page, the cursor that an
 * answer gave, and what the document itself names.
 */
public final class OptionalValues {

  private static final int MOST_NODES = 200;

  private final Answered answered;

  public OptionalValues(Answered answered) {
    this.answered = answered;
  }

  /** Whether a value only makes sense as an answer gave it. */
  static boolean isCursor(Slot slot) {
    return PageLexicon.CURSORS.contains(slot.normal());
  }

  /** By the keys of a prepared call, in document order. */
  public Map<String, JsonNode> of(OperationShape shape) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    for (Slot slot : shape.slots()) {
      boolean free = !slot.required() && !answered.prepared().parameters().containsKey(slot.key());
      if (slot.in("query") && free) {
        value(slot).ifPresent(value -> values.put(slot.key(), value));
      }
    }
    return values;
  }

  private Optional<JsonNode> value(Slot slot) {
    if (isCursor(slot)) {
      return next();
    }
    return PageLexicon.PARTS.contains(slot.normal())
        ? Optional.of(IntNode.valueOf(beginsWithOne(slot) ? 2 : 1))
        : named(slot.node()).or(() -> schema(slot).flatMap(OptionalValues::named));
  }

  /** Pages are mostly counted from 1, so that the second one is 2. */
  private static boolean beginsWithOne(Slot slot) {
    JsonNode schema = schema(slot).orElse(slot.node());
    JsonNode first = schema.has("minimum") ? schema.get("minimum") : schema.path("default");
    return PageLexicon.PAGES.contains(slot.normal()) && first.asInt(1) == 1;
  }

  private static Optional<JsonNode> schema(Slot slot) {
    return Optional.ofNullable(slot.schema()).map(SchemaRef::node);
  }

  private static Optional<JsonNode> named(JsonNode node) {
    JsonNode value = node.has("example") ? node.get("example") : node.path("enum").path(0);
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** What the answer says the next page begins with, for a parameter that only an answer fills. */
  public Optional<JsonNode> cursor(Slot slot) {
    return isCursor(slot) ? next() : Optional.empty();
  }

  /** What the answer says the next page begins with. */
  private Optional<JsonNode> next() {
    Deque<JsonNode> open = new ArrayDeque<>();
    answered.call().exchange().received().flatMap(AnswerReader::json).ifPresent(open::add);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.removeFirst();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = WordSplitter.joined(field.getKey());
        boolean cursor = name.startsWith("next") || PageLexicon.CURSORS.contains(name);
        if (cursor && field.getValue().isTextual()) {
          return Optional.of(field.getValue());
        }
      }
      node.forEach(open::addLast);
    }
    return Optional.empty();
  }
}
