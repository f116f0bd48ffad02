package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.stream.StreamSupport;

/** People who install the app look for its name among the plugins. */
final class NamesAgree extends PackageRule {

  NamesAgree() {
    super(
        "copilot/names-agree",
        Level.NOTE,
        "The app, the agent and the plugin have one name",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no app manifest stands beside the plugin manifest");
    JsonNode app = seen.app().manifest();
    if (app != null) {
      compare("the app manifest", app.path("name").path("short").asText(""), seen, judging);
    }
    for (CompanionFile agent : seen.app().agents()) {
      JsonNode content = agent.content();
      if (content != null && names(content, seen)) {
        compare("the agent in " + agent.path(), content.path("name").asText(""), seen, judging);
      }
    }
  }

  /** Whether the agent uses this plugin. */
  private static boolean names(JsonNode agent, PackageSeen seen) {
    return StreamSupport.stream(agent.path("actions").spliterator(), false)
        .map(action -> action.path("file").asText(""))
        .anyMatch(file -> file.endsWith(seen.file()));
  }

  private static void compare(
      String subject, String name, PackageSeen seen, JudgementBuilder judging) {
    String own = seen.text("name_for_human");
    if (own.isBlank() || isOpen(own) || isOpen(name)) {
      return;
    }
    judging.examined(subject);
    if (!own.equals(name)) {
      judging.found(
          judging
              .finding(subject, "it has another name than the plugin")
              .at("name")
              .comparing(own, name.isEmpty() ? "nothing" : name));
    }
  }

  /** Whether the name that people see is not known here. */
  private static boolean isOpen(String name) {
    return name.contains("${{") || name.startsWith("[[");
  }
}
