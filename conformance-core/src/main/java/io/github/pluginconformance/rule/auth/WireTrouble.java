package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.Optional;

/** Tells why an exchange without an answer leaves a subject open. */
final class WireTrouble {

  private WireTrouble() {}

  /** Whether no whole answer came; if so, says so. */
  static boolean tell(JudgementBuilder judging, String subject, Exchange exchange) {
    if (exchange.isComplete()) {
      return false;
    }
    Optional<Failure> failure = exchange.failed();
    boolean limit = failure.filter(WireTrouble::isOurs).isPresent();
    String reason = failure.map(Failure::toString).orElse("the answer was cut short");
    if (limit) {
      judging.undecided(subject, reason);
    } else {
      judging.unverified(subject, reason);
    }
    return true;
  }

  private static boolean isOurs(Failure failure) {
    FailureKind.Blame blame = failure.kind().blame();
    return blame == FailureKind.Blame.LIMIT || blame == FailureKind.Blame.TOOL;
  }
}
