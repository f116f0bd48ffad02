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

/** With more than five plugins an agent chooses by this description alone. */
final class DescribedForModel implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/described-for-model",
              Level.NOTE,
              "description_for_model is given",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, DescribedForModel::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
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
