package io.github.pluginconformance.http;

import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** What a run may still send and read. */
final class Budget {

  private final Limits limits;
  private final long runBytes;
  private final AtomicInteger requests = new AtomicInteger();
  private volatile int mostRequests;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong started = new AtomicLong(System.nanoTime());

  Budget(Limits limits, long runBytes) {
    this.limits = limits;
    this.runBytes = runBytes;
    this.mostRequests = limits.requests();
  }

  /** Lets the run send at least so many requests in all. */
  void allow(int requestsInAll) {
    mostRequests = Math.max(mostRequests, requestsInAll);
  }

  /** Does not count so much of the time that has passed. */
  void prolong(Duration lost) {
    started.addAndGet(lost.toNanos());
  }

  /** Takes one request from the budget, or says why there is none left. */
  Optional<Failure> take() {
    if (runTimeLeft().isNegative()) {
      return over(
          FailureKind.RUN_TIMEOUT,
          "limits.runTimeout (" + limits.runTimeout().toSeconds() + " s) is over");
    }
    if (bytes.get() >= runBytes) {
      return over(FailureKind.RUN_BYTES, "the run has read its " + runBytes + " bytes");
    }
    if (requests.incrementAndGet() > mostRequests) {
      return over(FailureKind.REQUEST_BUDGET, "limits.requests (" + mostRequests + ") are used up");
    }
    return Optional.empty();
  }

  void read(int count) {
    bytes.addAndGet(count);
  }

  /** The bound of the next request: its own, or the rest of the run's where that is less. */
  InFlight depart(BooleanSupplier cancelled) {
    Duration left = runTimeLeft();
    return left.compareTo(limits.requestTimeout()) < 0
        ? new InFlight(left, FailureKind.RUN_TIMEOUT, cancelled)
        : new InFlight(limits.requestTimeout(), FailureKind.DEADLINE_EXCEEDED, cancelled);
  }

  private Duration runTimeLeft() {
    return limits.runTimeout().minusNanos(System.nanoTime() - started.get());
  }

  private static Optional<Failure> over(FailureKind kind, String message) {
    return Optional.of(new Failure(kind, message + "; nothing more is sent"));
  }
}
