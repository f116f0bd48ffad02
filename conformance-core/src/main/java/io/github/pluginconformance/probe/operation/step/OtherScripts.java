package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.request.UncommonValues;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what a create says in letters of more than one script, where its schema takes any text.
 * Prose that may be left out is added; whatever else may be left out could do more than be kept.
 */
final class OtherScripts {

  private final SessionComponents parts;
  private final UncommonValues values;
  private boolean changed;

  OtherScripts(SessionComponents parts) {
    this.parts = parts;
    this.values = new UncommonValues(parts.shapes().schemas());
  }

  /** The call with such a body; empty where that has no place for it. */
  Optional<PreparedCall> of(OperationShape shape, PreparedCall call) {
    if (!(call.body() instanceof ObjectNode plain)) {
      return Optional.empty();
    }
    ObjectNode body = plain.deepCopy();
    shape.slots().stream()
        .filter(slot -> slot.in("body") && isOpen(shape, slot))
        .forEach(slot -> write(slot, body));
    return Optional.of(call.withBody(body))
        .filter(one -> changed && parts.preparer().faults(one).isEmpty());
  }

  /** What the user has not said and what names nobody. */
  private boolean isOpen(OperationShape shape, Slot slot) {
    return !parts.preparer().isInput(shape, slot) && !parts.identities().isFree(shape, slot);
  }

  /** With what only this run writes, where there is room for it. */
  private TextNode ofOurs(Slot slot, String text) {
    TextNode marked = TextNode.valueOf(text + " " + parts.own().mark());
    SchemaRef schema = slot.schema();
    boolean fits = schema == null || parts.contract().isValid(schema, marked, Direction.REQUEST);
    return fits ? marked : TextNode.valueOf(text);
  }

  private void write(Slot slot, ObjectNode body) {
    JsonNode known = body.get(slot.name());
    SchemaRef schema = slot.schema();
    boolean said = known != null && known.isTextual();
    if (said || known == null && NameLexicon.PROSE.contains(slot.normal())) {
      values
          .written(slot)
          .ifPresent(
              text -> {
                body.set(slot.name(), ofOurs(slot, text));
                changed = true;
              });
    } else if (known instanceof ObjectNode inner && body.size() == 1 && schema != null) {
      // An envelope around all that is said.
      for (Map.Entry<String, SchemaRef> one :
          parts.shapes().schemas().properties(schema).entrySet()) {
        SchemaRef property = one.getValue();
        write(new Slot("body", one.getKey(), false, property, property.node()), inner);
      }
    }
  }
}
