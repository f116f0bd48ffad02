package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.sample.Mutant;
import io.github.pluginconformance.openapi.sample.Mutants;
import io.github.pluginconformance.openapi.sample.ValidInput;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.send.CallSender;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.settings.Mode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sends input with one fault to each operation that accepts valid input, where it does no harm if
 * it is let in.
 */
public final class InvalidInputStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    List<OperationShape> shapes =
        parts.shapes().all().stream()
            .filter(shape -> succeeded(parts, shape) && isHarmless(parts, shape))
            .toList();
    List<OperationShape> chosen = parts.shares().forAnotherLook(shapes);
    Set<Mutant.Kind> once = EnumSet.noneOf(Mutant.Kind.class);
    for (OperationShape shape : chosen) {
      valid(parts, shape)
          .ifPresent(call -> send(parts, call, atMost(parts, call, chosen.size()), once));
    }
  }

  private static int atMost(SessionComponents parts, PreparedCall call, int operations) {
    return parts.shares().invalidInputs(operations, call.body() != null);
  }

  /**
   * No body at all is met where bodies are parsed, as malformed ones are, and all operations share
   * that: it is sent once, so that the others get to faults of other kinds.
   */
  private static void send(
      SessionComponents parts, PreparedCall valid, int atMost, Set<Mutant.Kind> sentOnce) {
    ValidInput input = new ValidInput(valid.parameters(), valid.body(), valid.contentType());
    List<Mutant> all = new ArrayList<>(Mutants.of(parts.contract()).all(valid.operation(), input));
    all.removeIf(mutant -> sentOnce.contains(mutant.kind()));
    for (Mutant mutant : allowed(parts, valid, all, atMost)) {
      if (mutant.kind() == Mutant.Kind.EMPTY_BODY) {
        sentOnce.add(mutant.kind());
      }
      parts
          .sending()
          .sendRaw(call(valid, mutant), mutant.body(), Intent.INVALID_INPUT, mutant.name());
    }
  }

  /** One of each kind, but none that names what is not ours. */
  private static List<Mutant> allowed(
      SessionComponents parts, PreparedCall valid, List<Mutant> all, int atMost) {
    List<Mutant> chosen = new ArrayList<>();
    Set<Mutant.Kind> kinds = EnumSet.noneOf(Mutant.Kind.class);
    for (Mutant mutant : all) {
      boolean consented =
          parts
              .gates()
              .forbidden(call(valid, mutant), CallSender.json(mutant.body()), Intent.INVALID_INPUT)
              .isEmpty();
      if (chosen.size() < atMost && consented && kinds.add(mutant.kind())) {
        chosen.add(mutant);
      }
    }
    return chosen;
  }

  /** The body goes as text; what it says, if it is JSON, is known all the same. */
  private static PreparedCall call(PreparedCall valid, Mutant mutant) {
    return new PreparedCall(
        valid.operation(),
        mutant.parameters(),
        CallSender.json(mutant.body()),
        mutant.contentType(),
        valid.headers(),
        valid.authorization(),
        valid.invented());
  }

  /**
   * A create has to be removable if it is let in; what acts for good is left alone but in mode
   * everything.
   */
  public static boolean isHarmless(SessionComponents parts, OperationShape shape) {
    return switch (shape.access()) {
      case READ, UPDATE, DELETE -> true;
      case CREATE ->
          new OwnResources(parts).canBeRemoved(shape) || parts.identities().anyFree(shape);
      case ACT -> parts.settings().mode() == Mode.EVERYTHING;
    };
  }

  private static boolean succeeded(SessionComponents parts, OperationShape shape) {
    return parts.log().validOf(shape.operation()).stream().anyMatch(one -> one.call().succeeded());
  }

  /**
   * Valid input that succeeded: of an update with what still exists, so that nothing but the fault
   * can be refused.
   */
  private static Optional<PreparedCall> valid(SessionComponents parts, OperationShape shape) {
    List<Answered> succeeded =
        parts.log().validOf(shape.operation()).stream()
            .filter(one -> one.call().succeeded())
            .toList();
    if (succeeded.isEmpty()) {
      return Optional.empty();
    }
    Optional<LedgerEntry> own = parts.ledger().latest(shape.noun());
    Optional<PreparedCall> fresh =
        own.filter(entry -> shape.access() != Access.CREATE)
            .flatMap(
                entry ->
                    parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready());
    return Optional.of(fresh.orElse(succeeded.get(succeeded.size() - 1).prepared()));
  }
}
