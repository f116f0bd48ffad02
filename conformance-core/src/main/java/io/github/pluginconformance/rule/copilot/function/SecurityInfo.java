package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Effects;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.ArrayList;
import java.util.List;

/** By this the platform decides which plugins a function may work together with. */
final class SecurityInfo extends PackageRule {

  private static final String PLACE = "capabilities/security_info/data_handling";
  private static final String CHANGES = "ResourceStateUpdate";
  private static final String EXPORTS = "DataExport";
  private static final String PUBLIC = "GetPublicData";

  SecurityInfo() {
    super(
        "copilot/security-info",
        Level.NOTE,
        "A function says what it does with data",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    look(seen, new Effects(judging.evidence().settings()), judging);
  }

  private static void look(PackageSeen seen, Effects effects, JudgementBuilder judging) {
    if (seen.text("schema_version").equals("v2.1")) {
      judging.nothingMeans("security_info came with v2.2");
      return;
    }
    judging.nothingMeans("no function of a runtime of type OpenApi has an operation");
    for (Exposed one : Exposed.in(seen)) {
      look(one, effects.of(one), judging.examined(subject(one)));
    }
  }

  private static String subject(Exposed one) {
    return "function " + one.operation().operationId();
  }

  private static void look(Exposed one, boolean acts, JudgementBuilder judging) {
    JsonNode info = one.function().path("capabilities").path("security_info");
    if (info.isMissingNode()) {
      judging.found(
          judging
              .finding(
                  subject(one),
                  "without security_info the function cannot work together with other plugins")
              .at("capabilities/security_info")
              .comparing("data_handling with at least one value", "nothing"));
      return;
    }
    List<String> handling = new ArrayList<>();
    info.path("data_handling").forEach(value -> handling.add(value.asText("")));
    if (info.path("data_handling").isArray()) {
      fault(one, acts, handling, judging);
    }
  }

  /** Of what is wrong with one list the first is told: it changes with the rest. */
  private static void fault(
      Exposed one, boolean acts, List<String> handling, JudgementBuilder judging) {
    String shown = handling.isEmpty() ? "an empty list" : String.join(", ", handling);
    if (handling.contains(EXPORTS)) {
      warn(
          one,
          "the documentation lists DataExport, and every schema of the manifest refuses it",
          "another value",
          shown,
          judging);
    } else if (handling.isEmpty()) {
      warn(one, "data_handling says nothing", "at least one value", shown, judging);
    } else if (acts && !handling.contains(CHANGES)) {
      warn(one, "the function changes something, and does not say so", CHANGES, shown, judging);
    } else if (handling.equals(List.of(PUBLIC)) && one.runtime().authType().endsWith("Vault")) {
      warn(
          one,
          "the function claims to give public data alone, and asks for a credential",
          "GetPrivateData, or auth None",
          shown,
          judging);
    }
  }

  private static void warn(
      Exposed one, String message, String expected, String actual, JudgementBuilder judging) {
    judging.found(
        Finding.of(Level.WARNING, subject(one), message).at(PLACE).comparing(expected, actual));
  }
}
