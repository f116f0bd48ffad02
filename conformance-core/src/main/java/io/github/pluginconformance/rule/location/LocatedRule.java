package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;

/** A rule about the calls of a run with one kind of location header. */
abstract class LocatedRule extends Rule {

  private final LocatedCall.Kind kind;

  LocatedRule(LocatedCall.Kind kind, String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
    this.kind = kind;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    LocationJudging judging = LocationJudging.of(this, evidence);
    return judging.judge(judging.seen().of(kind), this::look);
  }

  /** Judges one call. */
  abstract void look(LocatedCall located, LocationJudging judging);
}
