package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.FailureKind;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One exchange under way: its deadline, what it is doing, and the socket that a watchdog closes
 * when time is up. Closing is the only way to end a blocked read.
 */
final class InFlight {

  private final long started = System.nanoTime();
  private final Duration timeout;
  private final FailureKind whenLate;
  private final BooleanSupplier cancelled;
  private volatile String doing = "connecting";
  private volatile @Nullable Closeable socket;
  private volatile @Nullable WireException stopped;

  InFlight(Duration timeout, FailureKind whenLate, BooleanSupplier cancelled) {
    this.timeout = timeout;
    this.whenLate = whenLate;
    this.cancelled = cancelled;
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** What is left until the deadline, at least one nanosecond. */
  long nanosLeft() {
    return Math.max(1, timeout.minus(elapsed()).toNanos());
  }

  /** Says what happens now, for the message of a missed deadline: phase, then detail. */
  void doing(String what) {
    doing = what;
  }

  String doing() {
    return doing;
  }

  /** Hands over the socket to close when time is up. */
  void holds(Closeable open) throws WireException {
    socket = open;
    check();
    WireException reason = stopped;
    if (reason != null) {
      throw reason;
    }
  }

  /** Looks at the clock and at the caller; called by the watchdog again and again. */
  void check() {
    if (stopped == null && cancelled.getAsBoolean()) {
      stop(new WireException(FailureKind.INTERRUPTED, "interrupted while " + doing));
    } else if (stopped == null && timeout.minus(elapsed()).isNegative()) {
      stop(late(doing));
    }
  }

  void stop(WireException reason) {
    stopped = reason;
    Closeable open = socket;
    if (open != null) {
      closeQuietly(open);
    }
  }

  /** Why it was stopped from outside, if it was. */
  @Nullable WireException stopped() {
    return stopped;
  }

  WireException late(String during) {
    return new WireException(
        whenLate, "no whole answer within " + elapsed().toMillis() + " ms; ended while " + during);
  }

  static void closeQuietly(Closeable open) {
    try {
      open.close();
    } catch (IOException ignored) {
      // It is being given up anyway.
    }
  }
}
