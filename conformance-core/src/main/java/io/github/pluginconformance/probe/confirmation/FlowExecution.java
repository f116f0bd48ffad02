package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the steps of one operation's flow and looks at the state after each. */
final class FlowExecution {

  private static final String UNSTEADY =
      "the list that shows it comes and goes by itself; name a steadier read as ";

  private final OperationCaller caller;
  private final ClassifiedOperation operation;
  private final Map<Kind, StepTaken> steps = new EnumMap<>(Kind.class);
  private final Map<Kind, String> notTaken = new EnumMap<>(Kind.class);
  private final List<String> missing = new ArrayList<>();
  private final WatchedState state;

  /** Refused steps after which nobody has looked yet. */
  private final List<StepTaken> unseen = new ArrayList<>();

  private @Nullable Integer prompt;
  private @Nullable String link;
  private @Nullable PreparedCall first;

  FlowExecution(OperationCaller caller, ClassifiedOperation operation) {
    this.caller = caller;
    this.operation = operation;
    this.state = new WatchedState(caller, operation);
  }

  /** What was seen of the flow so far. */
  FlowSeen seen() {
    List<FlowStep> taken = steps.values().stream().map(state::judged).toList();
    Map<Kind, String> why = new EnumMap<>(Kind.class);
    why.putAll(notTaken);
    state
        .whyUnsent()
        .ifPresent(unsent -> steps.keySet().forEach(kind -> why.putIfAbsent(kind, unsent)));
    if (state.isUnsteady()) {
      steps.keySet().forEach(kind -> why.putIfAbsent(kind, UNSTEADY + setting("stateProbe")));
    }
    return new FlowSeen(operation, prompt, List.copyOf(missing), link, taken, Map.copyOf(why));
  }

  /**
   * Begins.
   *
   * @param call the operation's first call, under whose identity the state is read
   */
  void begin(PreparedCall call) {
    first = call;
    state.readAs(call);
  }

  /** Takes a step. */
  Call take(Kind kind, PreparedCall call) {
    lookBefore();
    return recorded(kind, caller.send(call, Intent.CONFIRMATION, StepTaken.words(kind)));
  }

  /**
   * Sends a create once more that the run has made already, as a retry would.
   *
   * @param before the state before the first time
   * @return whether the two have made anything that can be seen
   */
  boolean takeAgain(Answered create, Snapshot before) {
    Call answer =
        caller.send(create.prepared(), Intent.CONFIRMATION, StepTaken.words(Kind.REPEATED));
    if (!OperationCaller.wasSent(answer)) {
      return false;
    }
    Call earlier = create.call();
    Snapshot after = state.look().orElse(null);
    StepTaken once =
        new StepTaken(
            Kind.CONFIRMED, null, earlier.exchange().id(), earlier.status(), before, after, 0, 1);
    StepTaken again =
        new StepTaken(
            Kind.REPEATED,
            answer,
            answer.exchange().id(),
            answer.status(),
            before,
            after,
            1,
            Integer.MAX_VALUE);
    verify(again);
    boolean seen = state.judged(once).acted();
    if (seen) {
      steps.put(Kind.CONFIRMED, once);
      steps.put(Kind.REPEATED, again);
    }
    return seen;
  }

  /**
   * Takes a step that is to be refused. If it is, the look at the state waits for that of the next
   * step of this sort.
   */
  Call takeRefused(Kind kind, PreparedCall call) {
    if (!state.isLookedAt()) {
      lookBefore();
    }
    Call answer = caller.send(call, Intent.CONFIRMATION, StepTaken.words(kind));
    int status = answer.status();
    if (!OperationCaller.wasSent(answer) || status < 400 || status >= 500) {
      // If anything has happened it was this one, rather than those that were refused.
      Snapshot before = state.last();
      unseen.forEach(step -> steps.put(step.kind(), step.seenAs(before, before)));
      unseen.clear();
      return recorded(kind, answer);
    }
    StepTaken step = StepTaken.of(kind, answer, answer.exchange().id(), status, state.last(), null);
    steps.put(kind, step);
    unseen.removeIf(other -> other.kind() == kind);
    unseen.add(step);
    return answer;
  }

  /** Sends the same call twice at the same moment. */
  void takeAtOnce(PreparedCall call) {
    lookBefore();
    String words = StepTaken.words(Kind.AT_ONCE);
    List<Call> answers =
        caller.sendAtOnce(List.of(call, call), Intent.CONFIRMATION, List.of(words, words));
    recorded(Kind.AT_ONCE, answers.get(0));
  }

  /** Asks once more, for a token of its own. */
  Call askAgain(PreparedCall call) {
    return caller.send(call, Intent.CONFIRMATION, "asks again");
  }

  /** Looks at the state after a step that was taken elsewhere, such as by fetching a link. */
  void lookAfterStepElsewhere(Kind kind, int exchange, int status) {
    lookAfter(kind, null, exchange, status);
  }

  /** Looks at the state again, where steps were refused since the last look. */
  void lookAfterRefusals() {
    if (unseen.isEmpty()) {
      return;
    }
    Snapshot before = state.last();
    Optional<Snapshot> now = state.look();
    // Whichever of them it was: all of them had to be refused, and one of them acted.
    StepTaken blamed = unseen.get(0);
    for (StepTaken step : unseen) {
      Snapshot after = step == blamed ? now.orElse(null) : before;
      steps.put(
          step.kind(),
          StepTaken.of(step.kind(), step.answer(), step.exchange(), step.status(), before, after));
    }
    unseen.clear();
    verify(steps.get(blamed.kind()));
  }

  /** Whether a read shows what happens, as far as has been looked. */
  boolean canSee() {
    return state.isSeen();
  }

  /** Why no read shows what happens, and what to supply. */
  String whyUnseen() {
    return state
        .whyUnsent()
        .orElseGet(() -> "no read shows what it does; name one as " + setting("stateProbe"));
  }

  /** Why steps were not taken. The first reason stays. */
  void leave(String why, Kind... kinds) {
    for (Kind kind : kinds) {
      notTaken.putIfAbsent(kind, why);
    }
  }

  /** Why no further step was taken. */
  void leaveAll(String why) {
    boolean guarded = ConfirmationClaims.in(operation.operation(), caller.contract()).isPresent();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.FILLED_IN || guarded) {
        leave(why, kind);
      }
    }
  }

  /** Notes what the first call answered for the user to be asked. */
  void notePrompt(int exchange, List<String> lacking, @Nullable String draft) {
    prompt = exchange;
    missing.addAll(lacking);
    link = draft;
  }

  /** Whether a step is seen to have done something, as far as has been looked. */
  boolean hasActed(Kind kind) {
    StepTaken step = steps.get(kind);
    return step != null && state.judged(step).acted();
  }

  private Call recorded(Kind kind, Call answer) {
    if (!OperationCaller.wasSent(answer)) {
      leave(answer.exchange().failed().map(Object::toString).orElse("it was not sent"), kind);
      return answer;
    }
    lookAfter(kind, answer, answer.exchange().id(), answer.status());
    return answer;
  }

  private void lookAfter(Kind kind, @Nullable Call answer, int exchange, int status) {
    Snapshot before = state.last();
    StepTaken step =
        StepTaken.of(kind, answer, exchange, status, before, state.look().orElse(null));
    steps.put(kind, step);
    verify(step);
  }

  /**
   * Looks once more where a step seems to have done what it must not, or has only changed values:
   * that may move by itself.
   */
  private void verify(@Nullable StepTaken step) {
    if (step == null) {
      return;
    }
    Optional<Difference> difference = state.difference(step);
    boolean expected =
        StepTaken.isToAct(step.kind()) && difference.filter(Difference::keepsThings).isEmpty();
    Snapshot after = step.after();
    if (difference.filter(seen -> !seen.isEmpty()).isPresent() && !expected && after != null) {
      state.lookIdle(after);
    }
    Call answer = step.answer();
    if (answer != null) {
      state.difference(step).ifPresent(seen -> remember(step.kind(), answer, seen));
    }
  }

  /** Looks at the state before the next step, unless it is known. */
  void lookBefore() {
    lookAfterRefusals();
    state.lookUnlessKnown();
  }

  /** Makes sure that what turned up is removed in the end, where it is ours for certain. */
  private void remember(Kind kind, Call answer, Difference seen) {
    PreparedCall call = first;
    if (call == null) {
      return;
    }
    if (seen.isEmpty() && (!StepTaken.isToAct(kind) || state.showsAll())) {
      caller.keptNothing(answer);
    }
    if (seen.grows()) {
      OwnEffectMatcher ours = new OwnEffectMatcher(state.showsAll(), caller::isOwnText, answer);
      for (JsonNode item : seen.added()) {
        if (ours.include(item)) {
          caller.turnedUp(call, answer, item);
        }
      }
    }
  }

  /** The full name of a setting of the operation, for advice. */
  String setting(String name) {
    return "operations." + operation.operation().displayName() + "." + name;
  }
}
