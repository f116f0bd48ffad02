package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;

/** The header as the plugin documentation shows it changes nothing for the worse. */
final class UsCa extends Rule {

  UsCa() {
    super(
        "location/us-ca",
        Level.ERROR,
        "Every read answers as its document says with openai-subdivision-1-iso-code: US-CA",
        Basis.SEED);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LocationJudging.each(this, evidence, LocatedCall.Kind.US_CA, UsCa::look);
  }

  private static void look(LocatedCall located, LocationJudging judging) {
    OffContract.look(located, judging, Level.ERROR);
  }
}
