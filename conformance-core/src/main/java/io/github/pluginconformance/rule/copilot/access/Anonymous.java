package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** The documentation means None for development and testing. */
final class Anonymous extends PackageRule {

  Anonymous() {
    super("copilot/anonymous", Level.NOTE, "A runtime asks callers to authenticate", Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no runtime is of type OpenApi");
    for (RuntimeSeen runtime : seen.apis()) {
      judging.examined(runtime.subject());
      if (runtime.authType().equals("None")) {
        judging.found(
            judging
                .finding(
                    runtime.subject(),
                    "the documentation means auth None for development and testing")
                .at("auth.type")
                .comparing("OAuthPluginVault or ApiKeyPluginVault", "None"));
      }
    }
  }
}
