package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** With more than five plugins an agent chooses by this description alone. */
final class DescribedForModel extends PackageRule {

  DescribedForModel() {
    super(
        "copilot/described-for-model", Level.NOTE, "description_for_model is given", Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.examined("description_for_model");
    if (seen.text("description_for_model").isBlank()) {
      judging.found(
          judging
              .finding(
                  "description_for_model",
                  "with more than five plugins, an agent chooses by this description alone")
              .comparing("a description", "nothing"));
    }
  }
}
