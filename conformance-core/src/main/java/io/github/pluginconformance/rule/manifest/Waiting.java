package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.time.Duration;

/** How long a visit took, and what the platform has patience for. */
final class Waiting {

  /** The documented patience for a manifest or document. */
  static final Duration LONGEST = Duration.ofSeconds(15);

  private Waiting() {}

  /** From the first request to the last answer. */
  static Duration of(Visit visit) {
    return visit.hops().stream().map(Exchange::took).reduce(Duration.ZERO, Duration::plus);
  }

  /** Whether the platform would have given up. */
  static boolean isTooLong(Visit visit) {
    return of(visit).compareTo(LONGEST) > 0;
  }
}
