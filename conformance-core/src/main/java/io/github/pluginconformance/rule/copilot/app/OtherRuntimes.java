package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** What is spoken to by another protocol cannot be exercised over HTTP and OpenAPI. */
final class OtherRuntimes implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/other-runtimes",
              Level.WARNING,
              "Runtimes that are not called by this run are named",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, OtherRuntimes::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("every runtime is an API that the run called");
    seen.runtimes().stream()
        .filter(runtime -> !runtime.isOpenApi())
        .forEach(runtime -> judging.unverified(runtime.subject(), other(runtime, seen)));
  }

  private static String other(RuntimeSeen runtime, PackageSeen seen) {
    long functions = seen.functionNames().stream().filter(runtime::runs).count();
    return "a runtime of type "
        + runtime.type()
        + " is spoken to by another protocol than HTTP and OpenAPI; use a suite for that protocol;"
        + " functions left out: "
        + functions;
  }
}
