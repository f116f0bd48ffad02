package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** The header as the plugin documentation shows it changes nothing for the worse. */
final class UsCa extends LocatedRule {

  UsCa() {
    super(
        LocatedCall.Kind.US_CA,
        "location/us-ca",
        Level.ERROR,
        "Every read answers as its document says with openai-subdivision-1-iso-code: US-CA",
        Basis.SEED);
  }

  @Override
  void look(LocatedCall located, LocationJudging judging) {
    OffContract.look(located, judging, Level.ERROR);
  }
}
