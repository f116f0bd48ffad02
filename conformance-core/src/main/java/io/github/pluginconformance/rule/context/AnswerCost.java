package io.github.pluginconformance.rule.context;

import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.ContextCost.Item;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.List;

/** No answer fills the conversation. The bound of 4,000 tokens is our own advice. */
final class AnswerCost implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "context/answer-cost", Level.NOTE, "Each answer takes at most 4,000 tokens", Basis.SEED);

  private static final int BOUND = 4_000;

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    List<Item> answers =
        evidence.part(ContextCost.class).map(ContextCost::items).orElse(List.of()).stream()
            .filter(item -> item.kind().equals("answer"))
            .toList();
    if (answers.isEmpty()) {
      return JudgementBuilder.notVerified(
          NothingAnswered.instead(
              evidence,
              "no operation answered with a body; see operation/exercised for what to supply"));
    }
    answers.forEach(answer -> look(answer, judging));
    return judging.conclude();
  }

  private static void look(Item answer, JudgementBuilder judging) {
    judging.examined(answer.subject());
    if (answer.tokens() > BOUND) {
      judging.found(
          judging
              .finding(
                  answer.subject(),
                  "An answer takes " + answer.tokens() + " tokens of the conversation")
              .comparing("at most " + BOUND + " tokens", answer.tokens() + " tokens"));
    }
  }
}
