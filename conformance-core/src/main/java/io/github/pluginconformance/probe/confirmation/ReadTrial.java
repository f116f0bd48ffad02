package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.effect.VolatileState;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tries out whether an effect is that of a read, or of others who are at work at the same time:
 * what the read does follows it each time and comes at no other time, however long one waits.
 */
final class ReadTrial {

  /** What others do in bursts comes within one of these, most likely. */
  private static final List<Duration> PAUSES =
      List.of(Duration.ZERO, Duration.ofMillis(250), Duration.ofMillis(600));

  /** How many looks in a row must show no change before a call is blamed for one. */
  private static final int QUIET_LOOKS = 5;

  private final OperationCaller caller;
  private final RunningJobs jobs;

  ReadTrial(OperationCaller caller) {
    this.caller = caller;
    this.jobs = new RunningJobs(caller);
  }

  /** What a trial shows. */
  enum Outcome {
    /** Others can have done it, or it comes by itself. */
    NOTHING,
    /** The effect came once and not again, and nobody else was seen to be at work. */
    ONCE,
    /** The call did it. */
    PROVEN
  }

  /**
   * Whether each look at a list shows more, or less, than the one before by the same number,
   * whatever the time in between.
   *
   * @param last the latest look
   * @param step how it differed from the one before
   */
  boolean movesWithEachLook(PreparedCall read, Call last, Difference step) {
    Call before = last;
    for (Duration pause : PAUSES) {
      for (int look = 0; look < 2; look++) {
        caller.pause(look == 0 ? pause : Duration.ZERO);
        Call now = look(read, "with nothing in between");
        if (!PlainReads.isPlain(now) || !isLike(between(before, now), step)) {
          return false;
        }
        before = now;
      }
    }
    return true;
  }

  private static Difference between(Call one, Call other) {
    return new VolatileState().difference(PlainReads.state(one), PlainReads.state(other));
  }

  private static boolean isLike(Difference one, Difference other) {
    return one.added().size() == other.added().size()
        && one.removed().size() == other.removed().size();
  }

  /**
   * Tries a read whose effect was seen.
   *
   * @param state the read that shows the effect
   * @param after the look that has shown it
   * @param own whether nobody else can have had the effect
   * @param harm what is different between two looks
   */
  Outcome of(
      PreparedCall state,
      PreparedCall suspect,
      Call after,
      boolean own,
      BiFunction<Call, Call, Difference> harm) {
    if (jobs.areNamedBy(suspect)) {
      return Outcome.NOTHING;
    }
    Call quiet = quiet(state, after, own ? List.of(Duration.ZERO) : PAUSES, harm);
    if (quiet == null) {
      return Outcome.NOTHING;
    }
    if (own) {
      return Outcome.PROVEN;
    }
    Call before = quiet;
    for (int round = 0; round < PAUSES.size(); round++) {
      caller.send(suspect, Intent.STATE_PROBE, "whether it changes something again");
      Call now = look(state, "after one other read");
      if (!PlainReads.isPlain(now)) {
        return Outcome.NOTHING;
      }
      if (harm.apply(before, now).isEmpty()) {
        return round > 0 || caller.othersAreAtWork() ? Outcome.NOTHING : Outcome.ONCE;
      }
      before = quiet(state, now, List.of(PAUSES.get(1)), harm);
      if (before == null) {
        return Outcome.NOTHING;
      }
    }
    return Outcome.PROVEN;
  }

  /** The latest look if nothing changes without the suspected call; null if something does. */
  private @Nullable Call quiet(
      PreparedCall state,
      Call after,
      List<Duration> pauses,
      BiFunction<Call, Call, Difference> harm) {
    Call before = after;
    for (Duration pause : pauses) {
      caller.pause(pause);
      for (int i = 0; i < QUIET_LOOKS; i++) {
        Call control = look(state, "with nothing in between");
        if (!PlainReads.isPlain(control) || !harm.apply(before, control).isEmpty()) {
          return null;
        }
        before = control;
      }
    }
    return before;
  }

  private Call look(PreparedCall read, String why) {
    return caller.send(read, Intent.STATE_PROBE, why);
  }
}
