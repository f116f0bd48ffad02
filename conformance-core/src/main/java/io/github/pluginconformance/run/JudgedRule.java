package io.github.pluginconformance.run;

import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Rule;

/** A rule and what it said. */
record JudgedRule(Rule rule, Judgement judgement) {}
