package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;

/** A setting without an effect promises people what they do not get. */
final class NonConsequential extends PackageRule {

  private static final List<String> FLAGS =
      List.of("x-openai-isConsequential", "x-oai-isConsequential");

  NonConsequential() {
    super(
        "copilot/non-consequential",
        Level.WARNING,
        "isNonConsequential stands where it has an effect",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
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
