package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** The service was seen to refuse a manifest without one. */
final class FunctionsDeclared implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/functions-declared",
              Level.ERROR,
              "A manifest with an OpenApi runtime declares its functions",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, FunctionsDeclared::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    if (seen.apis().isEmpty()) {
      judging.nothingMeans("no runtime is of type OpenApi");
      return;
    }
    judging.examined("functions");
    if (seen.field("functions").isMissingNode()) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  "functions",
                  "there is no list of functions; the documentation lets it be inferred")
              .comparing("at least one function", "no list"));
    } else if (seen.functions().isEmpty()) {
      judging.found(
          judging
              .finding("functions", "the list holds no function")
              .comparing("at least one function", "none"));
    }
  }
}
