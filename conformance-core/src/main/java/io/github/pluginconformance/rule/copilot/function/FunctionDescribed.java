package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;

/** The service refuses a function without one; it is also what a user is asked to confirm. */
final class FunctionDescribed extends PackageRule {

  FunctionDescribed() {
    super(
        "copilot/function-described",
        Level.ERROR,
        "Each function has a description",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
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
