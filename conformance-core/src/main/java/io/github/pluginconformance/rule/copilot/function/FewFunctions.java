package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** The documentation says that quality may degrade above ten. */
final class FewFunctions extends PackageRule {

  private static final int MOST = 10;

  FewFunctions() {
    super(
        "copilot/few-functions",
        Level.WARNING,
        "The manifest has at most ten functions",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
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
