package io.github.pluginconformance.rule.copilot.app;

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
import java.util.Map;

/** What is longer may be cut. */
final class Lengths implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/lengths",
              Level.WARNING,
              "Names and descriptions of the manifest are not longer than Copilot reads",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  private static final int OTHER = 4_000;
  private static final List<String> FIELDS =
      List.of("name_for_human", "description_for_human", "description_for_model");
  private static final Map<String, Integer> LIMITS =
      Map.of("name_for_human", 20, "description_for_human", 100, "description_for_model", 2_048);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, Lengths::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    for (String field : FIELDS) {
      measure(field, seen.text(field), LIMITS.getOrDefault(field, OTHER), judging);
    }
    for (JsonNode function : seen.functions()) {
      String subject = "function " + function.path("name").asText("");
      measure(subject, function.path("description").asText(""), OTHER, judging);
    }
  }

  private static void measure(String subject, String text, int limit, JudgementBuilder judging) {
    int length = text.codePointCount(0, text.length());
    judging.examined(subject);
    if (length > limit && !text.startsWith("[[")) {
      judging.found(
          judging
              .finding(subject, "the text is too long and may be cut")
              .comparing("at most " + limit + " characters", length + " characters"));
    }
  }
}
