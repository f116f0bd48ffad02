package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.UncommonReads;
import io.github.pluginconformance.probe.operation.request.UncommonValues;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes each read that was answered once more at the edges of what its document allows: with the
 * largest values, where pages are full, with unusual ones, for which there is nothing to find, and
 * with the parameters that no other call has had.
 */
public final class UncommonReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    UncommonValues values = new UncommonValues(parts.shapes().schemas());
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      latest(parts, shape)
          .ifPresent(
              call -> {
                look(parts, shape, call, UncommonReads.LARGEST, values::largest);
                look(parts, shape, call, UncommonReads.UNUSUAL, values::unusual);
                look(
                    parts,
                    shape,
                    call,
                    UncommonReads.REST,
                    slot -> left(parts, shape, slot, values));
              });
    }
  }

  /** The latest valid call that was answered with success. */
  static Optional<PreparedCall> latest(SessionComponents parts, OperationShape shape) {
    List<Answered> answered =
        parts.log().validOf(shape.operation()).stream()
            .filter(one -> one.call().succeeded())
            .toList();
    return answered.isEmpty()
        ? Optional.empty()
        : Optional.of(answered.get(answered.size() - 1).prepared());
  }

  private static void look(
      SessionComponents parts,
      OperationShape shape,
      PreparedCall answered,
      UncommonReads kind,
      Function<Slot, Optional<JsonNode>> values) {
    // All at once where they go together: to judge them one by one takes the square of their
    // number.
    PreparedCall whole = filled(parts, shape, answered, values, one -> true);
    PreparedCall call =
        parts.preparer().faults(whole).isEmpty()
            ? whole
            : filled(parts, shape, answered, values, one -> parts.preparer().faults(one).isEmpty());
    boolean changed =
        !call.parameters().equals(answered.parameters())
            || call.body() != null && !call.body().equals(answered.body());
    if (changed) {
      parts.sending().send(call, Intent.STATE_PROBE, kind.variant());
    }
  }

  /** The call with all values that may stay. */
  private static PreparedCall filled(
      SessionComponents parts,
      OperationShape shape,
      PreparedCall answered,
      Function<Slot, Optional<JsonNode>> values,
      Predicate<PreparedCall> mayStay) {
    PreparedCall call = answered;
    for (Slot slot : shape.slots()) {
      if (isOpen(parts, shape, slot)) {
        Optional<PreparedCall> more = values.apply(slot).flatMap(with(call, slot)::apply);
        call = more.filter(mayStay).orElse(call);
      }
    }
    return call;
  }

  /** A value for a number, list or object in the query that no call of the operation has had. */
  private static Optional<JsonNode> left(
      SessionComponents parts, OperationShape shape, Slot slot, UncommonValues values) {
    boolean sent =
        parts.log().of(shape.operation()).stream()
            .anyMatch(one -> one.prepared().parameters().containsKey(slot.key()));
    return sent || !slot.in("query") || !values.isNumberOrParts(slot)
        ? Optional.empty()
        : parts.preparer().invented(shape.operation(), slot);
  }

  /** What the user has not said and what names nobody. */
  private static boolean isOpen(SessionComponents parts, OperationShape shape, Slot slot) {
    return (slot.in("query") || slot.in("body"))
        && !parts.preparer().isInput(shape, slot)
        && !parts.identities().isFree(shape, slot);
  }

  /** The call with another value there; empty where it has no place for one. */
  private static Function<JsonNode, Optional<PreparedCall>> with(PreparedCall call, Slot slot) {
    return value -> {
      Map<String, JsonNode> parameters = new LinkedHashMap<>(call.parameters());
      JsonNode body = call.body();
      if (!slot.in("body")) {
        parameters.put(slot.key(), value);
      } else if (body instanceof ObjectNode object) {
        body = object.deepCopy().set(slot.name(), value);
      } else {
        return Optional.empty();
      }
      return Optional.of(call.withInput(parameters, body, call.contentType()).asInvented());
    };
  }
}
