package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/**
 * The header may be missing: the platform does not send it to everybody. A 5xx without it is
 * operation/no-server-error.
 */
final class Absent extends LocatedRule {

  Absent() {
    super(
        LocatedCall.Kind.US_CA,
        "location/absent",
        Level.ERROR,
        "Every read answers without openai-subdivision-1-iso-code too",
        Basis.SEED);
  }

  @Override
  void look(LocatedCall located, LocationJudging judging) {
    if (located.bare() == null) {
      judging.unverified(located, "there is no call without the header to compare with");
    } else if (located.bare().succeeded()) {
      judging.examined(located);
    } else if (judging.isFlaky(located)) {
      return;
    } else if (located.call().succeeded() && Differences.isRefused(located.bare())) {
      String status = Differences.answer(located.bare());
      judging.found(
          located,
          "Answered " + status + " without the header and " + located.call().status() + " with it",
          "a status from 200 to 299",
          status);
    } else {
      judging.unverified(located, "the operation succeeds neither with nor without the header");
    }
  }
}
