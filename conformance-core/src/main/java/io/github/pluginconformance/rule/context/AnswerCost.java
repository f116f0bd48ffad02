package io.github.pluginconformance.rule.context;

import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.ContextCost.Item;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.AnswerBounds;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.CopilotKeys;
import java.util.List;

/**
 * No answer fills the conversation. The usual bound of 4,000 tokens is our own advice; a profile
 * may have its own.
 */
final class AnswerCost extends Rule {

  AnswerCost() {
    super("context/answer-cost", Level.NOTE, "Each answer takes at most 4,000 tokens", Basis.SEED);
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
    AnswerBounds bounds =
        evidence.profile().answerBounds(evidence.settings().get(CopilotKeys.STORE));
    answers.forEach(answer -> look(answer, bounds, judging));
    return judging.conclude();
  }

  private static void look(Item answer, AnswerBounds bounds, JudgementBuilder judging) {
    judging.examined(answer.subject());
    boolean full = answer.tokens() > bounds.warnedTokens().orElse(Integer.MAX_VALUE);
    if (full || answer.tokens() > bounds.notedTokens()) {
      int bound = full ? bounds.warnedTokens().getAsInt() : bounds.notedTokens();
      judging.found(
          Finding.of(
                  full ? judging.level() : Level.NOTE,
                  answer.subject(),
                  "An answer takes " + answer.tokens() + " tokens of the conversation")
              .comparing("at most " + bound + " tokens", answer.tokens() + " tokens"));
    }
  }
}
