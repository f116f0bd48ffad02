package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;

/** Names of header fields have no case (RFC 9110, section 5.1). */
final class HeaderNameAnyCase extends LocatedRule {

  HeaderNameAnyCase() {
    super(
        LocatedCall.Kind.NAME_CASE,
        "location/header-name-any-case",
        Level.ERROR,
        "The location header has the same effect in any case of its name",
        Basis.RFC9110);
  }

  @Override
  void look(LocatedCall located, LocationJudging judging) {
    Optional<LocatedCall> plain = judging.seen().ordinary(located);
    if (plain.isEmpty() || !plain.get().call().succeeded()) {
      judging.unverified(
          located,
          located.code()
              + " is not answered well under the name in lower case either, see"
              + " location/other-subdivisions");
    } else if (!judging.isUndecided(located)
        && !Differences.isRateLimited(located.call())
        && (located.call().succeeded() || !judging.isFlaky(located))) {
      judging.examined(located);
      compare(located, plain.get().call(), judging);
    }
  }

  private static void compare(LocatedCall located, Call plain, LocationJudging judging) {
    String seen = Differences.answer(located.call());
    if (!located.call().succeeded()) {
      judging.found(
          located,
          "Answered " + seen + " where the name in lower case is answered " + plain.status(),
          "the same answer",
          seen);
    } else if (isNoEffect(located, located.call()) && hasEffect(located, plain)) {
      judging.found(
          located,
          "The header has an effect in lower case and none in this case",
          "the answer for " + located.code(),
          "the answer without the header");
    } else if (isNoEffect(located, plain) && hasEffect(located, located.call())) {
      judging.found(
          located,
          "The header has an effect in this case and none in lower case, as the platform sends it",
          "the same answer in every case of the name",
          "the answer without the header");
    }
  }

  /** The answer is the one without the header, to the letter. */
  private static boolean isNoEffect(LocatedCall located, Call call) {
    Call bare = located.bare();
    return bare != null
        && bare.succeeded()
        && Differences.text(bare).equals(Differences.text(call));
  }

  /** The answer is another, and nothing moves by itself. */
  private static boolean hasEffect(LocatedCall located, Call call) {
    Call bare = located.bare();
    return located.steady() && bare != null && Differences.saysOtherThan(call, bare);
  }
}
