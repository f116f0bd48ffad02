package io.github.pluginconformance.rule.context;

import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.ContextCost.Item;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Comparator;
import java.util.List;

/**
 * What is injected into every conversation is short. The bound of 1,500 tokens is our own advice.
 */
final class DescriptionCost extends Rule {

  private static final int BOUND = 1_500;

  DescriptionCost() {
    super(
        "context/description-cost",
        Level.NOTE,
        "The description that is injected into the conversation takes at most 1,500 tokens",
        Basis.SEED);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence
        .part(ContextCost.class)
        .map(cost -> judge(cost, JudgementBuilder.of(this, evidence)))
        .orElseGet(
            () ->
                JudgementBuilder.notVerified(
                    "there is neither a manifest nor an API document to count"));
  }

  private static Judgement judge(ContextCost cost, JudgementBuilder judging) {
    List<Item> items =
        cost.items().stream().filter(item -> item.kind().equals("description")).toList();
    judging.nothingMeans("nothing is injected");
    items.forEach(item -> judging.examined(item.subject()));
    int total = items.stream().mapToInt(Item::tokens).sum();
    if (total > BOUND) {
      judging.found(
          judging
              .finding(
                  "description",
                  "The injected description takes "
                      + total
                      + " tokens, most of them for "
                      + dearest(items))
              .comparing("at most " + BOUND + " tokens", total + " tokens"));
    }
    return judging.conclude();
  }

  private static String dearest(List<Item> items) {
    Item most = items.stream().max(Comparator.comparingInt(Item::tokens)).orElseThrow();
    return most.subject() + " (" + most.tokens() + ")";
  }
}
