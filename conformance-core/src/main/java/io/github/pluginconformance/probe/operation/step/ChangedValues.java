package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Map;
import java.util.Optional;

/**
 * Gives an update other values than its thing has, so that a read can tell whether they arrive.
 * What the user has said, what names something and what the document lists one by one (a state may
 * not follow on every other) stay as they are.
 */
final class ChangedValues {

  private final SessionComponents parts;

  ChangedValues(SessionComponents parts) {
    this.parts = parts;
  }

  /** The update with other values; empty where there is nothing to change. */
  Optional<PreparedCall> of(OperationShape shape, PreparedCall update, LedgerEntry entry) {
    if (!(update.body() instanceof ObjectNode plain)) {
      return Optional.empty();
    }
    Map<String, JsonNode> known = parts.watch().given(entry);
    PreparedCall changed = update;
    for (Slot slot : shape.slots()) {
      JsonNode now = plain.get(slot.name());
      JsonNode was = known.get(slot.name());
      boolean same = now != null && (was == null || was.equals(now));
      boolean missing = now == null && was != null && plain.isEmpty() && changed == update;
      JsonNode value = now == null ? was : now;
      if (value != null && slot.in("body") && isOpen(shape, slot) && (same || missing)) {
        changed = with(changed, slot, value);
      }
    }
    return changed == update ? Optional.empty() : Optional.of(changed.asInvented());
  }

  private boolean isOpen(OperationShape shape, Slot slot) {
    return !parts.preparer().isInput(shape, slot)
        && !parts.identities().isFree(shape, slot)
        && !FieldLexicon.VERSIONS.contains(slot.normal())
        && !shape.isTarget(slot)
        && !shape.isId(slot);
  }

  /** The call with another value, if the document allows it. */
  private PreparedCall with(PreparedCall call, Slot slot, JsonNode value) {
    if (!(call.body() instanceof ObjectNode sent)) {
      return call;
    }
    ObjectNode body = sent.deepCopy();
    return other(slot, value)
        .map(other -> call.withBody(body.set(slot.name(), other)))
        .filter(changed -> parts.preparer().faults(changed).isEmpty())
        .orElse(call);
  }

  private Optional<JsonNode> other(Slot slot, JsonNode value) {
    SchemaRef schema = slot.schema();
    JsonNode node = schema == null ? slot.node() : parts.shapes().schemas().resolved(schema).node();
    if (node.has("enum") || node.has("const") || node.has("pattern") || node.has("format")) {
      return Optional.empty();
    }
    if (value.isTextual()) {
      return Optional.of(TextNode.valueOf(value.textValue() + " changed"));
    }
    if (value.isBoolean()) {
      return Optional.of(BooleanNode.valueOf(!value.booleanValue()));
    }
    if (value.isIntegralNumber()) {
      return Optional.of(LongNode.valueOf(value.longValue() + 1));
    }
    return value.isNumber()
        ? Optional.of(DoubleNode.valueOf(value.doubleValue() + 1))
        : Optional.empty();
  }
}
