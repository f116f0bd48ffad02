package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.ShownText;
import java.util.List;

/** People choose a plugin by these. */
final class NamesPresent implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/names-present",
              Level.ERROR,
              "name_for_human and description_for_human hold a visible text",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, NamesPresent::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    for (String field : List.of("name_for_human", "description_for_human")) {
      judging.examined(field);
      boolean absent = seen.field(field).isMissingNode();
      if (seen.text(field).isBlank()) {
        report(field, absent ? "nothing" : "a blank or another type", judging);
      }
      ShownText.of(seen.text(field), seen).stream()
          .filter(shown -> !shown.file().isEmpty() && shown.text().isBlank())
          .forEach(shown -> report(field, "a blank" + shown.origin(), judging));
    }
  }

  private static void report(String field, String actual, JudgementBuilder judging) {
    judging.found(
        judging.finding(field, "there is no visible text").comparing("a visible text", actual));
  }
}
