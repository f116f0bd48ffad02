package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.settings.Limits;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** Keeps enough of the run's requests and time back for cleaning up what it created. */
public final class CleanUpReserve {

  private static final int RESERVE = 8;
  private static final int PER_THING = 3;

  /** So many lists are looked at around a write at most. */
  private static final int MOST_LISTS = 10;

  private final Limits limits;
  private final IntSupplier sentSoFar;
  private final Ledger ledger;
  private final LongSupplier nanoTime;
  private final long started;
  private boolean usedUp;
  private IntSupplier lists = () -> 0;

  public CleanUpReserve(
      Limits limits, IntSupplier sentSoFar, Ledger ledger, LongSupplier nanoTime) {
    this.limits = limits;
    this.sentSoFar = sentSoFar;
    this.ledger = ledger;
    this.nanoTime = nanoTime;
    this.started = nanoTime.getAsLong();
  }

  /** Tells how many lists are looked at whenever something is taken away. */
  public void countLists(IntSupplier readSoFar) {
    lists = readSoFar;
  }

  /** Why no further call is made; cleaning up goes on until the fetcher itself refuses. */
  Optional<String> over(Intent intent) {
    if (intent == Intent.CLEANUP) {
      return Optional.empty();
    }
    if (left() <= 0) {
      usedUp = true;
      return Optional.of(
          "request budget: limits.requests ("
              + limits.requests()
              + ") are used up but for what cleaning up may need");
    }
    return timeLeft().compareTo(reserve()) < 0
        ? Optional.of(
            "time budget: limits.runTimeout ("
                + limits.runTimeout().toSeconds()
                + " s) is all but over")
        : Optional.empty();
  }

  /** Whether a call was not made for want of requests. */
  public boolean isUsedUp() {
    return usedUp;
  }

  /** How many requests may still be made. */
  public int left() {
    // Before and after each delete: the read of what is deleted comes in between.
    int perThing = PER_THING + 2 * Math.min(MOST_LISTS, lists.getAsInt());
    // In the end every list is looked at once more.
    int once = Math.min(RESERVE + lists.getAsInt(), limits.requests() / 10);
    int reserve = once + perThing * ledger.liveCount();
    return Math.max(0, limits.requests() - sentSoFar.getAsInt() - reserve);
  }

  /**
   * Whether no more than a part of the requests is left, besides what cleaning up needs: more of
   * what was seen to work waits for what must be refused.
   *
   * @param fifths so many fifths of all requests
   */
  public boolean isScarce(double fifths) {
    return left() < limits.requests() / 5.0 * fifths;
  }

  /**
   * Whether a slow plugin has used up half of the run's time: what is only more of a kind waits.
   */
  public boolean isHalfOver() {
    return timeLeft().compareTo(limits.runTimeout().dividedBy(2)) < 0;
  }

  Duration timeLeft() {
    return limits.runTimeout().minusNanos(nanoTime.getAsLong() - started);
  }

  private Duration reserve() {
    Duration tenth = limits.runTimeout().dividedBy(10);
    Duration most = Duration.ofSeconds(20);
    return ledger.liveCount() == 0 ? Duration.ZERO : tenth.compareTo(most) < 0 ? tenth : most;
  }
}
