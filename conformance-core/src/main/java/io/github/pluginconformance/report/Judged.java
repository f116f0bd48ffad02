package io.github.pluginconformance.report;

import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Rule;

/** A selected rule and how it judged the evidence. */
public record Judged(Rule rule, Judgement judgement) {}
