package io.github.pluginconformance.rule;

import io.github.pluginconformance.evidence.Evidence;

/**
 * Judges evidence: a pure function without I/O, clock or logging that never throws. Implementations
 * have no state, and report through {@link JudgementBuilder}.
 */
public interface Rule {

  /**
   * What the evidence says about this rule. Use {@link JudgementBuilder#of(Rule, Evidence)} to
   * build the judgement.
   */
  Judgement judge(Evidence evidence);

  /** What is known about it; always the same. */
  RuleMeta meta();
}
