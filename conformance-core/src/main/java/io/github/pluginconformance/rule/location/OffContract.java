package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Level;

/**
 * Judges a call with a valid code: the answer must keep the contract as the one without the header
 * does.
 */
final class OffContract {

  private OffContract() {}

  /** Judges one call; a refusal weighs as much as the caller says. */
  static void look(LocatedCall located, LocationJudging judging, Level refusal) {
    Call bare = located.bare();
    if (bare == null || !bare.succeeded()) {
      judging.unverified(located, "the call without the header did not succeed either");
    } else if (Differences.isRateLimited(located.call())) {
      judging.unverified(located, "answered 429; run again later or with a higher limit");
    } else if (!judging.isUndecided(located)
        && (located.call().succeeded() || !judging.isFlaky(located))) {
      compare(located, bare, judging, refusal);
    }
  }

  private static void compare(
      LocatedCall located, Call bare, LocationJudging judging, Level refusal) {
    judging.examined(located);
    if (located.call().succeeded()) {
      Differences.newBreach(located)
          .filter(breach -> !judging.isWrongNowAndThen(located, breach))
          .ifPresent(
              breach ->
                  judging.foundWithCode(
                      located,
                      judging.level(),
                      "With ",
                      " " + breach.location() + ": " + breach.message(),
                      breach.expected(),
                      breach.actual()));
      return;
    }
    int before = bare.status();
    String after = Differences.answer(located.call());
    Level level = Differences.isRefused(located.call()) ? refusal : Level.ERROR;
    judging.foundWithCode(
        located,
        level,
        "Answered " + before + " without the header and " + after + " with ",
        "",
        "the answer of the call without it, " + before,
        after);
  }
}
