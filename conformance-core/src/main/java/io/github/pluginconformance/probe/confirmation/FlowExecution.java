package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.effect.VolatileState;
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
  private final VolatileState moving = new VolatileState();

  /** Refused steps after which nobody has looked yet. */
  private final List<StepTaken> unseen = new ArrayList<>();

  private @Nullable Integer prompt;
  private @Nullable String link;
  private @Nullable PreparedCall first;
  private @Nullable PreparedCall reader;
  private @Nullable Snapshot last;
  private boolean looked;

  FlowExecution(OperationCaller caller, ClassifiedOperation operation) {
    this.caller = caller;
    this.operation = operation;
  }

  /** What was seen of the flow so far. */
  FlowSeen seen() {
    List<FlowStep> taken = steps.values().stream().map(this::judged).toList();
    Map<Kind, String> why = new EnumMap<>(Kind.class);
    why.putAll(notTaken);
    if (moving.isUnsteady()) {
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
    reader = caller.prepareReader(call).orElse(null);
  }

  /** Takes a step. */
  Call take(Kind kind, PreparedCall call) {
    lookBefore();
    return recorded(kind, caller.send(call, Intent.CONFIRMATION, words(kind)));
  }

  /**
   * Sends a create once more that the run has made already, as a retry would.
   *
   * @param before the state before the first time
   * @return whether the two have made anything that can be seen
   */
  boolean takeAgain(Answered create, Snapshot before) {
    Call answer = caller.send(create.prepared(), Intent.CONFIRMATION, words(Kind.REPEATED));
    if (!OperationCaller.wasSent(answer)) {
      return false;
    }
    Call earlier = create.call();
    Snapshot after = look().orElse(null);
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
    boolean seen = judged(once).acted();
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
    if (!looked) {
      lookBefore();
    }
    Call answer = caller.send(call, Intent.CONFIRMATION, words(kind));
    int status = answer.status();
    if (!OperationCaller.wasSent(answer) || status < 400 || status >= 500) {
      // If anything has happened it was this one, rather than those that were refused.
      Snapshot before = last;
      unseen.forEach(step -> steps.put(step.kind, step.seenAs(before, before)));
      unseen.clear();
      return recorded(kind, answer);
    }
    StepTaken step = StepTaken.of(kind, answer, answer.exchange().id(), status, last, null);
    steps.put(kind, step);
    unseen.removeIf(other -> other.kind == kind);
    unseen.add(step);
    return answer;
  }

  /** Sends the same call twice at the same moment. */
  void takeAtOnce(PreparedCall call) {
    lookBefore();
    String words = words(Kind.AT_ONCE);
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
    Snapshot before = last;
    Optional<Snapshot> now = look();
    // Whichever of them it was: all of them had to be refused, and one of them acted.
    StepTaken blamed = unseen.get(0);
    for (StepTaken step : unseen) {
      Snapshot after = step == blamed ? now.orElse(null) : before;
      steps.put(
          step.kind,
          StepTaken.of(step.kind, step.answer, step.exchange, step.status, before, after));
    }
    unseen.clear();
    verify(steps.get(blamed.kind));
  }

  /** Whether a read shows what happens, as far as has been looked. */
  boolean canSee() {
    return last != null && !moving.isUnsteady();
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
    return step != null && judged(step).acted();
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
    Snapshot before = last;
    StepTaken step = StepTaken.of(kind, answer, exchange, status, before, look().orElse(null));
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
    Optional<Difference> difference = difference(step);
    boolean expected = isToAct(step.kind) && difference.filter(Difference::keepsThings).isEmpty();
    Snapshot after = step.after;
    if (difference.filter(seen -> !seen.isEmpty()).isPresent() && !expected && after != null) {
      look().ifPresent(idle -> moving.learn(after, idle));
    }
    Call answer = step.answer;
    if (answer != null) {
      difference(step).ifPresent(seen -> remember(step.kind, answer, seen));
    }
  }

  private static boolean isToAct(Kind kind) {
    return kind == Kind.CONFIRMED || kind == Kind.AT_ONCE || kind == Kind.REPEATED;
  }

  private FlowStep judged(StepTaken step) {
    Optional<Difference> difference = difference(step);
    int effects =
        difference
            .map(one -> Math.max(0, Math.min(step.most, one.size() - step.others)))
            .orElse(FlowStep.UNKNOWN);
    String seen = effects > 0 ? difference.map(Difference::inWords).orElse("") : "";
    return new FlowStep(step.kind, step.exchange, step.status, effects, seen);
  }

  /** What a step did to the state; empty where no read can tell. */
  private Optional<Difference> difference(StepTaken step) {
    Snapshot before = step.before;
    Snapshot after = step.after;
    return before == null || after == null || moving.isUnsteady()
        ? Optional.empty()
        : Optional.of(moving.difference(before, after));
  }

  /** Looks at the state before the next step, unless it is known. */
  void lookBefore() {
    lookAfterRefusals();
    if (!looked) {
      looked = true;
      last = lastLook().or(this::look).orElse(null);
    }
  }

  private Optional<Snapshot> look() {
    looked = true;
    PreparedCall read = reader;
    Optional<Snapshot> seen =
        read == null
            ? Optional.empty()
            : Snapshot.of(caller.send(read, Intent.STATE_PROBE, "of " + operation.subject()));
    last = seen.orElse(null);
    return seen;
  }

  /** The state as the very last call of the run has shown it, if that was a look at it. */
  private Optional<Snapshot> lastLook() {
    List<Answered> sent = caller.sent();
    return sent.isEmpty()
        ? Optional.empty()
        : Optional.of(sent.get(sent.size() - 1))
            .filter(one -> one.call().intent() == Intent.STATE_PROBE)
            .filter(one -> one.prepared().equals(reader))
            .flatMap(one -> Snapshot.of(one.call()));
  }

  /** Makes sure that what turned up is removed in the end, where it is ours for certain. */
  private void remember(Kind kind, Call answer, Difference seen) {
    PreparedCall call = first;
    if (call == null) {
      return;
    }
    if (seen.isEmpty() && (!isToAct(kind) || showsAll())) {
      caller.keptNothing(answer);
    }
    if (seen.grows()) {
      OwnEffectMatcher ours = new OwnEffectMatcher(showsAll(), caller::isOwnText, answer);
      for (JsonNode item : seen.added()) {
        if (ours.include(item)) {
          caller.turnedUp(call, answer, item);
        }
      }
    }
  }

  /** A list of everybody's may be the first page of a long one, one of our own is not. */
  private boolean showsAll() {
    return reader != null && caller.isOurs(reader);
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

  /**
   * A step with the state around it.
   *
   * @param answer absent where it was taken elsewhere
   * @param before absent where nothing shows it, as is {@code after}
   * @param others how many effects between the two are another step's
   * @param most how many of the rest can be this one's
   */
  private record StepTaken(
      Kind kind,
      @Nullable Call answer,
      int exchange,
      int status,
      @Nullable Snapshot before,
      @Nullable Snapshot after,
      int others,
      int most) {

    StepTaken seenAs(@Nullable Snapshot earlier, @Nullable Snapshot later) {
      return of(kind, answer, exchange, status, earlier, later);
    }

    static StepTaken of(
        Kind kind,
        @Nullable Call answer,
        int exchange,
        int status,
        @Nullable Snapshot before,
        @Nullable Snapshot after) {
      return new StepTaken(kind, answer, exchange, status, before, after, 0, Integer.MAX_VALUE);
    }
  }

  /** The full name of a setting of the operation, for advice. */
  String setting(String name) {
    return "operations." + operation.operation().displayName() + "." + name;
  }
}
