package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.ShownText;
import java.util.List;

/** People choose a plugin by these. */
final class NamesPresent extends PackageRule {

  NamesPresent() {
    super(
        "copilot/names-present",
        Level.ERROR,
        "name_for_human and description_for_human hold a visible text",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
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
