package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Validators refuse what the schema of the manifest does not allow; the known slips get a hint. */
final class ManifestSchema implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/manifest-schema",
              Level.ERROR,
              "Functions, runtimes and namespace of the manifest have the form of its schema",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  private static final Set<String> AUTH = Set.of("None", "OAuthPluginVault", "ApiKeyPluginVault");
  private static final Map<String, String> MEANT =
      Map.of(
          "none", "None",
          "OAuth", "OAuthPluginVault",
          "EntraOnBehalfOf", "OAuthPluginVault",
          "ApiKey", "ApiKeyPluginVault");
  private static final List<String> TEXTS =
      List.of("title", "subtitle", "url", "thumbnail_url", "information_protection_label");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, ManifestSchema::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    judging.examined("manifest");
    if (seen.text("namespace").isBlank()) {
      report(judging, "manifest", "/namespace", "a text of letters and digits", "nothing");
    }
    JsonNode functions = seen.field("functions");
    if (!functions.isMissingNode() && !functions.isArray()) {
      report(judging, "manifest", "/functions", "an array", "another type");
    }
    seen.apis().forEach(runtime -> look(runtime, judging));
    List<JsonNode> each = seen.functions();
    for (int i = 0; i < each.size(); i++) {
      look(each.get(i), PackageRule.subject(each.get(i), i), judging);
    }
  }

  private static void look(RuntimeSeen runtime, JudgementBuilder judging) {
    String auth = runtime.authType();
    judging.examined(runtime.subject());
    if (!AUTH.contains(auth)) {
      String hint = MEANT.containsKey(auth) ? MEANT.get(auth) : "one of " + sorted();
      report(judging, runtime.subject(), "auth/type", hint, auth.isEmpty() ? "nothing" : auth);
    }
    if (!runtime.node().path("spec").isObject()) {
      report(judging, runtime.subject(), "spec", "an object", "another type or nothing");
    }
  }

  private static void look(JsonNode function, String subject, JudgementBuilder judging) {
    JsonNode semantics = function.path("capabilities").path("response_semantics");
    if (semantics.isMissingNode()) {
      return;
    }
    if (!semantics.isObject()) {
      report(judging, subject, "response_semantics", "one object", "another type");
      return;
    }
    if (!semantics.path("data_path").isTextual()) {
      report(judging, subject, "response_semantics/data_path", "a JSONPath as text", "no text");
    }
    if (semantics.has("staticTemplate")) {
      report(judging, subject, "response_semantics", "static_template", "staticTemplate");
    }
    for (String name : TEXTS) {
      JsonNode value = semantics.path("properties").path(name);
      if (!value.isMissingNode() && !value.isTextual()) {
        String place = "response_semantics/properties/" + name;
        report(judging, subject, place, "a JSONPath as text", "another type");
      }
    }
  }

  private static List<String> sorted() {
    return AUTH.stream().sorted().toList();
  }

  private static void report(
      JudgementBuilder judging, String subject, String place, String expected, String actual) {
    judging.found(
        judging
            .finding(subject, "the schema of the manifest does not allow this")
            .at(place)
            .comparing(expected, actual));
  }
}
