package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;

/** The service refuses a function without one; it is also what a user is asked to confirm. */
final class FunctionDescribed implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/function-described",
              Level.ERROR,
              "Each function has a description",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, FunctionDescribed::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("there are no functions");
    List<JsonNode> functions = seen.functions();
    for (int i = 0; i < functions.size(); i++) {
      String subject = PackageRule.subject(functions.get(i), i);
      judging.examined(subject);
      if (functions.get(i).path("description").asText("").isBlank()) {
        judging.found(
            judging
                .finding(subject, "the function has no description")
                .comparing("a description", "none"));
      }
    }
  }
}
