package io.github.pluginconformance.probe.operation.send;

import java.time.Duration;

/**
 * How long a plugin takes for an answer, by the latest ones. Where it takes its time, what may be
 * asked at once is; where it is quick, one request after another costs less and is easier to
 * follow.
 */
final class Pace {

  private static final Duration SLOW = Duration.ofMillis(50);

  /** So many answers weigh as much as all before them. */
  private static final int LATEST = 16;

  private double nanos;

  void note(Duration took) {
    nanos = nanos == 0 ? took.toNanos() : nanos + (took.toNanos() - nanos) / LATEST;
  }

  /** Whether answers take long enough to wait for several at once. */
  boolean isSlow() {
    return nanos > SLOW.toNanos();
  }
}
