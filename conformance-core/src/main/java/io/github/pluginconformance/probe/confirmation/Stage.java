package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.ClassifiedOperation;
import io.github.pluginconformance.evidence.FlowSeen;
import io.github.pluginconformance.evidence.FlowStep;
import io.github.pluginconformance.evidence.FlowStep.Kind;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the steps of one operation's flow and looks at the state after each. */
final class Stage {

  private final OperationCaller caller;
  private final ClassifiedOperation operation;
  private final List<FlowStep> steps = new ArrayList<>();
  private final Map<Kind, String> open = new EnumMap<>(Kind.class);
  private final List<String> missing = new ArrayList<>();
  private @Nullable Integer asked;
  private @Nullable String link;
  private @Nullable PreparedCall first;
  private @Nullable PreparedCall reader;
  private Moving moving = new Moving();
  private @Nullable Snapshot last;

  Stage(OperationCaller caller, ClassifiedOperation operation) {
    this.caller = caller;
    this.operation = operation;
  }

  /** What was seen of the flow so far. */
  FlowSeen seen() {
    return new FlowSeen(
        operation, asked, List.copyOf(missing), link, List.copyOf(steps), Map.copyOf(open));
  }

  /**
   * Looks at the state twice before anything is done, which tells what moves by itself.
   *
   * @param call the operation's first call, under whose identity the state is read
   */
  void open(PreparedCall call) {
    first = call;
    reader = caller.prepareReader(call).orElse(null);
    look().ifPresent(one -> look().ifPresent(other -> moving = Moving.between(one, other)));
  }

  /** Takes a step. */
  Call take(Kind kind, PreparedCall call) {
    Call answer = caller.send(call, Intent.CONFIRMATION, words(kind));
    return taken(kind, answer);
  }

  /** Sends the same call twice at the same moment. */
  void takeAtOnce(PreparedCall call) {
    String words = words(Kind.AT_ONCE);
    List<Call> answers =
        caller.sendAtOnce(List.of(call, call), Intent.CONFIRMATION, List.of(words, words));
    taken(Kind.AT_ONCE, answers.get(0));
  }

  /** Asks once more, for a token of its own. */
  Call ask(PreparedCall call) {
    return caller.send(call, Intent.CONFIRMATION, "asks again");
  }

  /** Notes what a step did that was taken elsewhere, such as by fetching a link. */
  void took(Kind kind, int exchange, int status) {
    note(kind, exchange, status, after());
  }

  /** Whether any read shows what happens. */
  boolean canSee() {
    return last != null && !moving.isUnsteady();
  }

  /** Why steps were not taken. The first reason stays. */
  void leave(String why, Kind... kinds) {
    for (Kind kind : kinds) {
      open.putIfAbsent(kind, why);
    }
  }

  /** Why no further step was taken. */
  void leaveAll(String why) {
    boolean guarded = Guards.in(operation.operation(), caller.contract()).isPresent();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.FILLED_IN || guarded) {
        leave(why, kind);
      }
    }
  }

  void asked(int exchange, List<String> lacking, @Nullable String draft) {
    asked = exchange;
    missing.addAll(lacking);
    link = draft;
  }

  boolean acted(Kind kind) {
    return seen().step(kind).filter(FlowStep::acted).isPresent();
  }

  private Call taken(Kind kind, Call answer) {
    if (!OperationCaller.wasSent(answer)) {
      leave(answer.exchange().failed().map(Object::toString).orElse("it was not sent"), kind);
      return answer;
    }
    int status = answer.exchange().received().map(ReceivedResponse::status).orElse(0);
    Optional<Difference> difference = after();
    note(kind, answer.exchange().id(), status, difference);
    difference.ifPresent(seen -> remember(answer, seen));
    return answer;
  }

  private void note(Kind kind, int exchange, int status, Optional<Difference> difference) {
    if (moving.isUnsteady()) {
      leave(
          "the list that shows it comes and goes by itself; name a steadier read as its stateProbe",
          kind);
    }
    int effects = difference.map(Difference::size).orElse(FlowStep.UNKNOWN);
    steps.add(
        new FlowStep(
            kind, exchange, status, effects, difference.map(Difference::inWords).orElse("")));
  }

  /** How the state differs from the last look; empty where no read can tell. */
  private Optional<Difference> after() {
    Snapshot before = last;
    Optional<Snapshot> now = look();
    if (before == null || now.isEmpty() || moving.isUnsteady()) {
      return Optional.empty();
    }
    return Optional.of(Difference.between(moving.still(before), moving.still(now.get())));
  }

  private Optional<Snapshot> look() {
    PreparedCall read = reader;
    Optional<Snapshot> seen =
        read == null
            ? Optional.empty()
            : Snapshot.of(caller.send(read, Intent.STATE_PROBE, "of " + operation.subject()));
    last = seen.orElse(null);
    return seen;
  }

  /** Makes sure that what turned up is removed in the end, where it is ours for certain. */
  private void remember(Call answer, Difference seen) {
    PreparedCall call = first;
    if (call == null) {
      return;
    }
    if (seen.isEmpty()) {
      caller.keptNothing(answer);
    }
    if (seen.grows()) {
      Belongings ours = new Belongings(call, answer);
      for (JsonNode item : seen.added()) {
        if (ours.include(item)) {
          caller.turnedUp(call, answer, item);
        }
      }
    }
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case UNCONFIRMED -> "asks";
      case MADE_UP -> "a made-up token";
      case OTHER_PAYLOAD -> "the token of another payload";
      case OTHER_CALLER -> "the token of another caller";
      case FILLED_IN -> "a field says that it is confirmed";
      case LINK_FETCHED -> "fetches the link";
      case CONFIRMED -> "confirms";
      case REPLAYED -> "confirms once more";
      case REPEATED -> "the same once more";
      case AT_ONCE -> "the same twice at once";
    };
  }
}
