package io.github.pluginconformance.rule.copilot.answer;

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
import java.util.stream.Stream;

/** A citation that cannot be opened is no citation. */
final class Citable implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/citable",
              Level.WARNING,
              "Answers with response semantics map a title and a url",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, Citable::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function maps properties of its answer");
    List<JsonNode> functions = seen.functions();
    for (int i = 0; i < functions.size(); i++) {
      JsonNode semantics = functions.get(i).path("capabilities").path("response_semantics");
      if (semantics.path("properties").isObject()) {
        look(PackageRule.subject(functions.get(i), i), semantics.path("properties"), judging);
      }
    }
  }

  private static void look(String subject, JsonNode properties, JudgementBuilder judging) {
    judging.examined(subject);
    List<String> missing =
        Stream.of("title", "url").filter(name -> properties.path(name).isMissingNode()).toList();
    if (!missing.isEmpty()) {
      judging.found(
          judging
              .finding(subject, "its answers cannot be cited: what is mapped here is all there is")
              .at("capabilities/response_semantics/properties")
              .comparing("title and url", "no " + String.join(", no ", missing)));
    }
  }
}
