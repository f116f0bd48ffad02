package io.github.pluginconformance.rule.copilot.answer;

import io.github.pluginconformance.copilot.answer.AnswerItems;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;

/** What data_path does not find is neither cited nor shown as a card. */
final class SelectsItems extends Rule {

  SelectsItems() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/selects-items",
        Level.ERROR,
        "data_path selects items in every real answer",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return AnswerJudging.each(
        this, evidence, "no function that answered has a data_path", SelectsItems::look);
  }

  private static void look(AnswerJudging answers) {
    String path = answers.last().semantics().dataPath().orElse("");
    if (path.isEmpty()) {
      return;
    }
    boolean some = false;
    for (AnswerSeen answer : answers.all()) {
      some |= answer.found().kind() == AnswerItems.Kind.SOME;
      if (answer.found().kind() == AnswerItems.Kind.NOTHING) {
        answers
            .judging()
            .found(
                answers
                    .finding("data_path selects nothing in a real answer")
                    .at("capabilities/response_semantics/data_path")
                    .comparing(path + " leads to a value", "nothing is there")
                    .shownBy(answer.call().exchange().id()));
        return;
      }
    }
    if (some) {
      answers.judging().examined(answers.subject());
    } else {
      answers.judging().unverified(answers.subject(), whyNot(answers.last()));
    }
  }

  private static String whyNot(AnswerSeen answer) {
    return answer.found().kind() == AnswerItems.Kind.UNDECIDED
        ? answer.found().reason()
        : path(answer)
            + " selects "
            + answer.found().reason()
            + ": give values in inputs."
            + answer.name()
            + " that find something";
  }

  private static String path(AnswerSeen answer) {
    return answer.semantics().dataPath().orElse("data_path");
  }
}
