package io.github.pluginconformance.rule.copilot.function;

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

/** The documentation says that quality may degrade above ten. */
final class FewFunctions implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/few-functions",
              Level.WARNING,
              "The manifest has at most ten functions",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  private static final int MOST = 10;

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, FewFunctions::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    int functions = seen.functions().size();
    judging.examined("functions");
    if (functions > MOST) {
      judging.found(
          judging
              .finding("functions", "the quality of answers may degrade with so many functions")
              .comparing("at most " + MOST, String.valueOf(functions)));
    }
  }
}
