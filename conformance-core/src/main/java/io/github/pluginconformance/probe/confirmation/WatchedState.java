package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.effect.VolatileState;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The state that one operation's flow can change, as a read shows it. */
final class WatchedState {

  private final OperationCaller caller;
  private final ClassifiedOperation operation;
  private final VolatileState moving = new VolatileState();
  private @Nullable PreparedCall reader;
  private @Nullable Snapshot last;
  private @Nullable String unsent;
  private boolean looked;

  WatchedState(OperationCaller caller, ClassifiedOperation operation) {
    this.caller = caller;
    this.operation = operation;
  }

  /** Reads from now on under the identity of this call. */
  void readAs(PreparedCall call) {
    reader = caller.prepareReader(call).orElse(null);
  }

  /** The latest look; null where none showed anything. */
  @Nullable Snapshot last() {
    return last;
  }

  /** Whether anybody has looked, with whatever success. */
  boolean isLookedAt() {
    return looked;
  }

  /** Whether a read shows what happens, as far as has been looked. */
  boolean isSeen() {
    return last != null && !moving.isUnsteady();
  }

  /** Why a look was not made although there is a read for it, as for want of requests. */
  Optional<String> whyUnsent() {
    return Optional.ofNullable(unsent);
  }

  /** Whether the state comes and goes by itself, so that it tells nothing. */
  boolean isUnsteady() {
    return moving.isUnsteady();
  }

  /** Looks, unless the state is known. */
  void lookUnlessKnown() {
    if (!looked) {
      looked = true;
      last = lastLook().or(this::look).orElse(null);
    }
  }

  /** Looks once more while nothing was sent, to learn what moves by itself. */
  void lookIdle(Snapshot before) {
    look().ifPresent(idle -> moving.learn(before, idle));
  }

  /** What a step did, as far as the state shows it. */
  FlowStep judged(StepTaken step) {
    Optional<Difference> difference = difference(step);
    int effects =
        difference
            .map(one -> Math.max(0, Math.min(step.most(), one.size() - step.others())))
            .orElse(FlowStep.UNKNOWN);
    String seen = effects > 0 ? difference.map(Difference::inWords).orElse("") : "";
    return new FlowStep(step.kind(), step.exchange(), step.status(), effects, seen);
  }

  /**
   * What a step did to the state; empty where no read can tell, or where all that is different can
   * be somebody else's doing.
   */
  Optional<Difference> difference(StepTaken step) {
    Snapshot before = step.before();
    Snapshot after = step.after();
    if (before == null || after == null) {
      return Optional.empty();
    }
    Difference all = moving.difference(before, after);
    Difference ours = ours(step, all);
    boolean open = moving.isUnsteady() || !all.isEmpty();
    return ours.isEmpty() && open ? Optional.empty() : Optional.of(ours);
  }

  /** Without what others can have done; what stands under our own identity is all ours. */
  private Difference ours(StepTaken step, Difference all) {
    PreparedCall read = reader;
    if (read == null || showsAll() && !moving.isUnsteady()) {
      return all;
    }
    Predicate<JsonNode> ours =
        item -> !canBeAnothers(read, item) || isAnswered(step.answer(), item);
    return new Difference(
        all.added().stream().filter(ours).toList(),
        all.removed().stream().filter(ours).toList(),
        all.changed().stream().filter(change -> ours.test(change.item())).toList());
  }

  private boolean canBeAnothers(PreparedCall read, JsonNode item) {
    return moving.isUnsteady() ? !caller.isOurThing(item) : caller.othersCanHaveDone(read, item);
  }

  private boolean isAnswered(@Nullable Call answer, JsonNode item) {
    return answer != null && new OwnEffectMatcher(false, caller::isOwnText, answer).include(item);
  }

  /** Looks at the state now; empty where no read shows it. */
  Optional<Snapshot> look() {
    looked = true;
    PreparedCall read = reader;
    if (read == null) {
      last = null;
      return Optional.empty();
    }
    Call answer = caller.send(read, Intent.STATE_PROBE, "of " + operation.subject());
    if (!OperationCaller.wasSent(answer)) {
      unsent = answer.exchange().failed().map(Failure::message).orElse("it was not sent");
    }
    Optional<Snapshot> seen = Snapshot.of(answer);
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

  /** A list of everybody's may be the first page of a long one, one of our own is not. */
  boolean showsAll() {
    return reader != null && caller.isOurs(reader);
  }
}
