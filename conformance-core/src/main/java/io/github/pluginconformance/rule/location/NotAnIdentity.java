package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;

/**
 * Anybody can send the platform's headers, so they open nothing that is closed without a
 * credential.
 */
final class NotAnIdentity extends LocatedRule {

  NotAnIdentity() {
    super(
        LocatedCall.Kind.IDENTITY,
        "location/not-an-identity",
        Level.ERROR,
        "The platform's headers alone open no protected operation",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Judgement judgement = super.judge(evidence);
    return judgement.outcome() == Outcome.NOT_VERIFIED && judgement.subjects() == 0
        ? JudgementBuilder.notApplicable("no read was seen to be closed without a credential")
        : judgement;
  }

  @Override
  void look(LocatedCall located, LocationJudging judging) {
    if (judging.isUndecided(located)) {
      return;
    }
    judging.examined(located);
    if (located.call().succeeded()) {
      judging.found(
          located,
          "Closed without a credential, but open to anybody who sends the platform's headers",
          "401 or 403, as without them",
          Differences.answer(located.call()));
    }
  }
}
