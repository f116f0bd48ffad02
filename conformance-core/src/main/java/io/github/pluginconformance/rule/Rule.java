package io.github.pluginconformance.rule;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;

/**
 * Judges evidence: a pure function without I/O, clock or logging that never throws. Rules have no
 * state but what is known about them, and report through {@link JudgementBuilder}.
 */
public abstract class Rule {

  private final RuleMeta meta;

  /** A rule of which this is known. */
  protected Rule(RuleMeta meta) {
    this.meta = meta;
  }

  /** A rule of the first version that is judged in every profile; see {@link RuleMeta}. */
  protected Rule(String id, Level level, String title, Basis... basis) {
    this(RuleMeta.of(id, level, title, basis));
  }

  /** The same, judged in one profile alone, and in those that ask for it. */
  protected Rule(Profile onlyFor, String id, Level level, String title, Basis... basis) {
    this(RuleMeta.of(id, level, title, basis).onlyFor(onlyFor));
  }

  /**
   * What the evidence says about this rule. Use {@link JudgementBuilder#of(Rule, Evidence)} to
   * build the judgement.
   */
  public abstract Judgement judge(Evidence evidence);

  /** What is known about it; always the same. */
  public final RuleMeta meta() {
    return meta;
  }
}
