package io.github.pluginconformance.rule.copilot.card;

import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;
import java.util.Objects;

/** An item that chooses its card must choose one that is there. */
final class TemplateSelected extends Rule {

  TemplateSelected() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/template-selected",
        Level.ERROR,
        "template_selector leads each item to a card in the answer",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return AnswerJudging.each(
        this,
        evidence,
        "no function that answered has a template_selector",
        TemplateSelected::look);
  }

  private static void look(AnswerJudging answers) {
    ResponseSemantics semantics = answers.last().semantics();
    boolean selects =
        semantics.property("template_selector").flatMap(ResponseSemantics::query).isPresent();
    Level level = semantics.template().isObject() ? Level.NOTE : answers.judging().level();
    answers.items(item -> selects, TemplateSelected::problem, seen -> finding(answers, level));
  }

  private static String problem(ItemSeen item) {
    return Objects.requireNonNullElse(item.card().problem(), "");
  }

  private static Finding finding(AnswerJudging answers, Level level) {
    return Finding.of(level, answers.subject(), "items do not lead to a card of the answer")
        .at("capabilities/response_semantics/properties/template_selector")
        .comparing("a JSONPath query that selects an AdaptiveCard in the answer", null);
  }
}
