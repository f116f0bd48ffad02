package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;

/** A rule about the calls of a run and their answers. */
abstract class CallRule extends Rule {

  CallRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence
        .part(CallsSeen.class)
        .map(seen -> judge(CallJudging.of(this, evidence, seen)))
        .orElseGet(() -> CallJudging.nothingCalled(evidence));
  }

  private Judgement judge(CallJudging judging) {
    look(judging);
    return judging.conclude();
  }

  /** Judges the calls. */
  abstract void look(CallJudging judging);
}
