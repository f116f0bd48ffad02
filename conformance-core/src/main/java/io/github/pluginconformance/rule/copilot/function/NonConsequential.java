package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;

/** A setting without an effect promises people what they do not get. */
final class NonConsequential implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/non-consequential",
              Level.WARNING,
              "isNonConsequential stands where it has an effect",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  private static final List<String> FLAGS =
      List.of("x-openai-isConsequential", "x-oai-isConsequential");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, NonConsequential::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function is marked isNonConsequential");
    for (Exposed one : Exposed.in(seen)) {
      JsonNode confirmation = one.function().path("capabilities").path("confirmation");
      if (confirmation.path("isNonConsequential").equals(BooleanNode.TRUE)) {
        look(one, without(one, seen), judging);
      }
    }
  }

  private static void look(Exposed one, String reason, JudgementBuilder judging) {
    String subject = "function " + one.operation().operationId();
    judging.examined(subject);
    if (!reason.isEmpty()) {
      judging.found(
          judging
              .finding(subject, "isNonConsequential has no effect here")
              .at("capabilities/confirmation/isNonConsequential")
              .comparing("schema_version v2.4, GET, and no flag in the document", reason));
    }
  }

  /** Why it has no effect; empty if it has one. */
  private static String without(Exposed one, PackageSeen seen) {
    if (!seen.text("schema_version").equals("v2.4")) {
      return "schema_version " + seen.text("schema_version");
    }
    if (!one.operation().method().equals("GET")) {
      return one.subject();
    }
    return FLAGS.stream().filter(one.operation().node()::has).findFirst().orElse("");
  }
}
