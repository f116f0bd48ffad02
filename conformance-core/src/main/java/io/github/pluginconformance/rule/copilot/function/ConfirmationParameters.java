package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Inputs;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A placeholder that names nothing is shown to the person who should agree. */
final class ConfirmationParameters extends PackageRule {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]{0,200})}}");
  private static final Pattern PARAMETER =
      Pattern.compile("\\s*function\\.parameters\\.([A-Za-z0-9_-]+)[^{}]*");

  ConfirmationParameters() {
    super(
        "copilot/confirmation-parameters",
        Level.WARNING,
        "Placeholders of a confirmation name parameters of their function",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function has a text of its own for the confirmation");
    for (JsonNode function : seen.functions()) {
      String name = function.path("name").asText("");
      JsonNode confirmation = function.path("capabilities").path("confirmation");
      for (String part : List.of("title", "body")) {
        look(name, part, confirmation.path(part).asText(""), seen, judging);
      }
    }
  }

  private static void look(
      String function, String part, String text, PackageSeen seen, JudgementBuilder judging) {
    String subject = "function " + function;
    Set<String> known = parameters(function, seen);
    for (Matcher placeholder = PLACEHOLDER.matcher(text); placeholder.find(); ) {
      judging.examined(subject);
      Matcher parameter = PARAMETER.matcher(placeholder.group(1));
      boolean named = parameter.matches();
      if (!named || (!known.isEmpty() && !known.contains(parameter.group(1)))) {
        judging.found(
            judging
                .finding(subject, "the confirmation shows a placeholder that names no parameter")
                .at("confirmation/" + part)
                .comparing(
                    named ? "one of " + known : "{{ function.parameters.NAME }}",
                    placeholder.group()));
      }
    }
  }

  /** Parameters and top-level properties of the body; empty where they are not known. */
  private static Set<String> parameters(String function, PackageSeen seen) {
    Set<String> names = new TreeSet<>();
    for (RuntimeSeen runtime : seen.runtimesOf(function)) {
      ApiDocument document = runtime.document().orElse(null);
      for (Operation operation : document == null ? List.<Operation>of() : document.operations()) {
        if (document != null && function.equals(operation.operationId())) {
          Inputs inputs = Inputs.of(document, operation);
          if (!inputs.isComplete()) {
            return Set.of();
          }
          names.addAll(inputs.schemas().keySet());
        }
      }
    }
    return names;
  }
}
