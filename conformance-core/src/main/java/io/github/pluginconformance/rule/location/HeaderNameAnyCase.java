package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.Optional;

/** Names of header fields have no case (RFC 9110, section 5.1). */
@RuleMeta(
    id = "location/header-name-any-case",
    level = Level.ERROR,
    title = "The location header has the same effect in any case of its name",
    basis = Basis.RFC9110)
final class HeaderNameAnyCase implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return LocationJudging.each(
        this, evidence, LocatedCall.Kind.NAME_CASE, HeaderNameAnyCase::look);
  }

  private static void look(LocatedCall located, LocationJudging judging) {
    Optional<LocatedCall> plain = judging.seen().plain(located);
    if (plain.isEmpty() || !Differences.succeeded(plain.get().call())) {
      judging.unverified(located, "US-CA is not answered well either, see location/us-ca");
    } else if (!judging.isUndecided(located) && !Differences.isRateLimited(located.call())) {
      judging.examined(located);
      compare(located, plain.get().call(), judging);
    }
  }

  private static void compare(LocatedCall located, Call plain, LocationJudging judging) {
    String seen = Differences.answer(located.call());
    if (!Differences.succeeded(located.call())) {
      judging.found(
          located,
          "Answered "
              + seen
              + " where the name in lower case is answered "
              + Differences.status(plain),
          "the same answer",
          seen);
    } else if (isLostEffect(located, plain)) {
      judging.found(
          located,
          "The header has an effect in lower case and none in this case",
          "the answer for US-CA",
          "the answer without the header");
    }
  }

  /**
   * The answer is the one without the header, to the letter, although US-CA has another: nothing
   * that moves by itself.
   */
  private static boolean isLostEffect(LocatedCall located, Call plain) {
    Call bare = located.bare();
    return bare != null
        && Differences.saysOtherThan(plain, bare)
        && Differences.succeeded(bare)
        && Differences.text(bare).equals(Differences.text(located.call()));
  }
}
