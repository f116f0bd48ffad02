package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;

/** Codes of every shape that ISO 3166-2 has are understood or ignored. */
final class OtherSubdivisions extends LocatedRule {

  OtherSubdivisions() {
    super(
        LocatedCall.Kind.OTHER_CODE,
        "location/other-subdivisions",
        Level.ERROR,
        "Subdivision codes of every shape never break an answer",
        Basis.ISO);
  }

  @Override
  void look(LocatedCall located, LocationJudging judging) {
    Optional<LocatedCall> plain = judging.seen().plain(located);
    if (plain.filter(OtherSubdivisions::isBad).isPresent()) {
      judging.unverified(located, "US-CA is not answered well either, see location/us-ca");
    } else {
      OffContract.look(located, judging, Level.WARNING);
    }
  }

  private static boolean isBad(LocatedCall plain) {
    return !plain.call().succeeded() || Differences.newBreach(plain).isPresent();
  }
}
