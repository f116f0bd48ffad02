package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.sample.Mutant;
import io.github.pluginconformance.openapi.sample.Mutants;
import io.github.pluginconformance.openapi.sample.ValidInput;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.FreeNames;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.request.BodyText;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.settings.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends input with one fault to each operation that accepts valid input, where it does no harm if
 * it is let in.
 */
public final class InvalidInputStep implements Step {

  /** A foreign content type tells little, for nobody sends one: only where little else does. */
  private static final int FEW = 3;

  /** What is tried with each property and each parameter. */
  private static final Set<Mutant.Kind> EACH =
      EnumSet.complementOf(
          EnumSet.of(
              Mutant.Kind.MALFORMED_JSON, Mutant.Kind.EMPTY_BODY, Mutant.Kind.WRONG_CONTENT_TYPE));

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
          .ifPresent(call -> send(parts, call, parts.shares().invalidInputs(chosen.size()), once));
    }
  }

  /**
   * No body at all is met where bodies are parsed, as malformed ones are, and all operations share
   * that: it is sent once, so that the others get to faults of other kinds.
   */
  private static void send(
      SessionComponents parts, PreparedCall valid, int atMost, Set<Mutant.Kind> sentOnce) {
    List<Mutant> all = mutants(parts, valid);
    all.removeIf(mutant -> sentOnce.contains(mutant.kind()));
    for (Mutant mutant : allowed(parts, valid, all, atMost)) {
      if (mutant.kind() == Mutant.Kind.EMPTY_BODY) {
        sentOnce.add(mutant.kind());
      }
      sendOne(parts, call(valid, mutant), mutant);
    }
  }

  /** JSON goes as it is written, also where it is none; a form is written by the writer. */
  private static void sendOne(SessionComponents parts, PreparedCall call, Mutant mutant) {
    if (String.valueOf(mutant.contentType()).contains("form-urlencoded")) {
      BegunThings.settle(parts, parts.sending().send(call, intent(mutant), mutant.name()));
    } else {
      BegunThings.settle(
          parts, parts.sending().sendRaw(call, mutant.body(), intent(mutant), mutant.name()));
    }
  }

  private static Intent intent(Mutant mutant) {
    return mutant.kind().mayBeTaken() ? Intent.ODD_INPUT : Intent.INVALID_INPUT;
  }

  /** Those of the plain input, then those of what else the fullest input that was taken says. */
  private static List<Mutant> mutants(SessionComponents parts, PreparedCall valid) {
    Mutants mutants = Mutants.of(parts.contract());
    Map<String, Mutant> byName = new LinkedHashMap<>();
    for (JsonNode body : bodies(parts, valid)) {
      ValidInput input = new ValidInput(valid.parameters(), body, valid.contentType());
      mutants
          .all(valid.operation(), input)
          .forEach(mutant -> byName.putIfAbsent(mutant.name(), mutant));
    }
    return new ArrayList<>(byName.values());
  }

  private static List<@Nullable JsonNode> bodies(SessionComponents parts, PreparedCall valid) {
    List<@Nullable JsonNode> bodies = new ArrayList<>();
    bodies.add(valid.body());
    parts.log().of(valid.operation()).stream()
        .filter(one -> one.call().intent() == Intent.VARIATION && one.call().succeeded())
        .map(Answered::prepared)
        .filter(one -> Objects.equals(one.contentType(), valid.contentType()))
        .map(PreparedCall::body)
        .filter(Objects::nonNull)
        .max(Comparator.comparingInt(JsonNode::size))
        .ifPresent(bodies::add);
    return bodies;
  }

  /**
   * One of each kind first, then the kinds that each property can break in its own way. None that
   * names what is not ours.
   */
  private static List<Mutant> allowed(
      SessionComponents parts, PreparedCall valid, List<Mutant> all, int atMost) {
    boolean odd = mayBeOdd(parts, parts.shapes().of(valid.operation()));
    List<Mutant> consented =
        all.stream()
            .filter(mutant -> odd || !mutant.kind().mayBeTaken())
            .filter(mutant -> isConsentedTo(parts, valid, mutant))
            .filter(mutant -> !namesWrongly(parts, valid, mutant))
            .toList();
    List<Mutant> chosen = new ArrayList<>();
    Set<Mutant.Kind> kinds = EnumSet.noneOf(Mutant.Kind.class);
    consented.stream()
        .filter(mutant -> mutant.kind() != Mutant.Kind.WRONG_CONTENT_TYPE || kinds.size() < FEW)
        .filter(mutant -> kinds.add(mutant.kind()))
        .forEach(chosen::add);
    consented.stream()
        .filter(mutant -> EACH.contains(mutant.kind()) && !chosen.contains(mutant))
        .forEach(chosen::add);
    if (chosen.size() > atMost) {
      parts.shares().exhausted(atMost);
    }
    return chosen.subList(0, Math.min(atMost, chosen.size()));
  }

  /**
   * What a plugin may well take deletes nothing, and makes nothing that could not be taken away.
   */
  private static boolean mayBeOdd(SessionComponents parts, OperationShape shape) {
    return switch (shape.access()) {
      case READ, UPDATE, ACT -> true;
      case CREATE -> new OwnResources(parts).canBeRemoved(shape);
      case DELETE -> false;
    };
  }

  private static boolean isConsentedTo(SessionComponents parts, PreparedCall valid, Mutant mutant) {
    JsonNode body = BodyText.parsed(mutant.body());
    return parts.preconditions().forbidden(call(valid, mutant), body, intent(mutant)).isEmpty();
  }

  /**
   * Whether a write would name what it makes or changes by a value of a wrong kind: nobody knows
   * what a careless plugin would take that for.
   */
  private static boolean namesWrongly(SessionComponents parts, PreparedCall valid, Mutant mutant) {
    OperationShape shape = parts.shapes().of(valid.operation());
    JsonNode right = valid.body();
    JsonNode wrong = BodyText.parsed(mutant.body());
    return shape.writes()
        && right != null
        && wrong != null
        && shape.slots().stream()
            .filter(slot -> slot.in("body") && names(parts, shape, slot))
            .filter(slot -> wrong.has(slot.name()))
            .anyMatch(slot -> !wrong.path(slot.name()).equals(right.path(slot.name())));
  }

  private static boolean names(SessionComponents parts, OperationShape shape, Slot slot) {
    return shape.isTarget(slot)
        || shape.isId(slot)
        || FreeNames.isName(shape, slot)
        || parts.identities().isFree(shape, slot);
  }

  /** The body goes as text; what it says, if it is JSON, is known all the same. */
  private static PreparedCall call(PreparedCall valid, Mutant mutant) {
    return valid.withInput(
        mutant.parameters(), BodyText.parsed(mutant.body()), mutant.contentType());
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
      case ACT ->
          parts.settings().mode() == Mode.EVERYTHING
              || parts.shapes().reading(shape).isPresent()
              || new OwnResources(parts).makesRemovable(shape);
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
    Optional<PreparedCall> latest = new FreshCalls(parts).of(shape);
    if (latest.isEmpty()) {
      return latest;
    }
    Optional<LedgerEntry> own = parts.ledger().latest(shape.noun());
    Optional<PreparedCall> fresh =
        own.filter(entry -> shape.access() != Access.CREATE)
            .flatMap(
                entry ->
                    parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready());
    return fresh.or(() -> latest);
  }
}
