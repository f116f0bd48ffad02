package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes and deletes things of this run with a version that is not theirs, where the document
 * declares that this is refused: 412 (RFC 9110, section 13.1.1), or 428 where none is sent (RFC
 * 6585, section 3).
 */
public final class StaleVersionStep implements Step {

  private static final JsonNode NUMBER = LongNode.valueOf(987_654);
  private static final JsonNode TEXT = TextNode.valueOf("\"plugin-conformance-stale\"");

  @Override
  public void run(SessionComponents parts) {
    parts.shapes().all().stream()
        .filter(shape -> shape.changes() && !versions(shape).isEmpty())
        .forEach(shape -> tryOut(parts, shape));
  }

  private static void tryOut(SessionComponents parts, OperationShape shape) {
    if (declares(shape, "428")) {
      ready(parts, shape)
          .map(call -> without(call, shape))
          .ifPresent(call -> send(parts, call, "no version at all, though 428 is declared"));
    }
    if (declares(shape, "412")) {
      for (Slot slot : versions(shape)) {
        ready(parts, shape)
            .flatMap(call -> stale(parts, shape, call, slot))
            .ifPresent(call -> send(parts, call, "a version that is none, in " + slot.key()));
      }
    }
  }

  private static void send(SessionComponents parts, PreparedCall call, String variant) {
    if (parts.preparer().faults(call).isEmpty()) {
      parts.sending().send(call, Intent.INVALID_INPUT, variant);
    }
  }

  private static Optional<PreparedCall> ready(SessionComponents parts, OperationShape shape) {
    return new OwnResources(parts)
        .of(shape)
        .flatMap(
            entry -> parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready());
  }

  private static Optional<PreparedCall> stale(
      SessionComponents parts, OperationShape shape, PreparedCall call, Slot slot) {
    for (JsonNode value : List.of(NUMBER, TEXT)) {
      PreparedCall other = with(without(call, shape), slot, value);
      if (parts.preparer().faults(other).isEmpty()) {
        return Optional.of(other.asInvented());
      }
    }
    return Optional.empty();
  }

  private static PreparedCall with(PreparedCall call, Slot slot, JsonNode value) {
    if (!slot.in("body")) {
      return call.withParameter(slot.place(), slot.name(), value);
    }
    return call.body() instanceof ObjectNode body
        ? call.withBody(body.deepCopy().set(slot.name(), value))
        : call;
  }

  private static PreparedCall without(PreparedCall call, OperationShape shape) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>(call.parameters());
    JsonNode body = call.body() == null ? null : call.body().deepCopy();
    for (Slot slot : versions(shape)) {
      parameters.remove(slot.key());
      if (slot.in("body") && body instanceof ObjectNode object) {
        object.remove(slot.name());
      }
    }
    return call.withInput(parameters, body, call.contentType()).asInvented();
  }

  private static List<Slot> versions(OperationShape shape) {
    return shape.slots().stream()
        .filter(slot -> !slot.in("path") && FieldLexicon.VERSIONS.contains(slot.normal()))
        .toList();
  }

  private static boolean declares(OperationShape shape, String status) {
    return shape.operation().responses().stream().anyMatch(one -> one.status().equals(status));
  }
}
