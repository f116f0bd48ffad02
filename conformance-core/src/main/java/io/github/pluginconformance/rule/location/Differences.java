package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind.Blame;
import java.util.Optional;

/** How an answer with the location header differs from the answer without it. */
final class Differences {

  private Differences() {}

  static boolean isRefused(Call call) {
    return call.status() >= 400 && call.status() < 500 && call.status() != 429;
  }

  static boolean isRateLimited(Call call) {
    return call.status() == 429;
  }

  /** A 5xx, or no whole answer through the plugin's fault. */
  static boolean isBroken(Call call) {
    return call.status() >= 500
        || call.exchange()
            .failed()
            .filter(failure -> failure.kind().blame() == Blame.PLUGIN)
            .isPresent();
  }

  /** What came, in a few words. */
  static String answer(Call call) {
    return call.exchange()
        .failed()
        .map(Failure::toString)
        .orElseGet(() -> Integer.toString(call.status()));
  }

  /** Why a limit or a fault of ours keeps the answer from being judged. */
  static Optional<String> undecided(Call call) {
    return call.exchange()
        .failed()
        .filter(failure -> failure.kind().blame() != Blame.PLUGIN)
        .map(failure -> "not judged, " + failure);
  }

  /** The first breach that the call without the header does not have. */
  static Optional<Breach> newBreach(LocatedCall located) {
    return located.call().breaches().stream()
        .filter(breach -> breach.kind() != Breach.Kind.UNDECIDED)
        .filter(breach -> !isKnown(breach, located))
        .findFirst();
  }

  private static boolean isKnown(Breach breach, LocatedCall located) {
    Call bare = located.bare();
    return bare != null
        && bare.breaches().stream()
            .anyMatch(
                known ->
                    known.kind() == breach.kind() && known.location().equals(breach.location()));
  }

  /** Whether both answered in full and said something else. */
  static boolean saysOtherThan(Call one, Call other) {
    return one.succeeded() && other.succeeded() && !text(one).equals(text(other));
  }

  static String text(Call call) {
    return call.exchange().received().map(response -> response.text()).orElse("");
  }
}
