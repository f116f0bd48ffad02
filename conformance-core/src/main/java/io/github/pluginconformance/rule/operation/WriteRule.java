package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;

/** A rule about what the writes of a run did, as the looks around them show. */
abstract class WriteRule extends Rule {

  WriteRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (evidence.part(CallsSeen.class).isEmpty()) {
      return CallJudging.nothingCalled(evidence);
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(evidence, judging);
    return judging.conclude();
  }

  /** Judges the writes. */
  abstract void look(Evidence evidence, JudgementBuilder judging);
}
