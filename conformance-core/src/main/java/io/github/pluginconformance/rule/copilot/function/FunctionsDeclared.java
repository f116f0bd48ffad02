package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** The service was seen to refuse a manifest without one. */
final class FunctionsDeclared extends PackageRule {

  FunctionsDeclared() {
    super(
        "copilot/functions-declared",
        Level.ERROR,
        "A manifest with an OpenApi runtime declares its functions",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
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
