package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The platform refuses a package whose keys have no text. */
final class PackageLocalization extends PackageRule {

  private static final Pattern TOKEN = Pattern.compile("\\[\\[(.{0,200})]]");
  private static final Pattern KEY = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_]*");
  private static final Pattern LOCALIZABLE =
      Pattern.compile(
          "/(name_for_human|description_for_human|description_for_model|logo_url|legal_info_url"
              + "|privacy_policy_url)|/functions/[0-9]+/capabilities/confirmation/(title|body)"
              + "|/capabilities/conversation_starters/[0-9]+/(title|text)");

  PackageLocalization() {
    super(
        "copilot/localization",
        Level.ERROR,
        "Each localization key is well formed, in its place, and in every language file",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("the manifest has no localization keys");
    Map<String, String> keys = new LinkedHashMap<>();
    JsonNode manifest = seen.manifest();
    if (manifest != null) {
      collect(manifest, "", keys);
    }
    keys.forEach((place, key) -> look(place, key, seen, judging));
  }

  private static void collect(JsonNode node, String place, Map<String, String> keys) {
    if (node.isTextual()) {
      Matcher token = TOKEN.matcher(node.textValue());
      if (token.matches()) {
        keys.put(place, token.group(1));
      }
      return;
    }
    node.properties()
        .forEach(each -> collect(each.getValue(), Pointers.child(place, each.getKey()), keys));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.path(i), place + "/" + i, keys);
    }
  }

  private static void look(String place, String key, PackageSeen seen, JudgementBuilder judging) {
    if (!KEY.matcher(key).matches()) {
      report(place, "this is no localization key", KEY.pattern(), key, judging);
    } else if (!LOCALIZABLE.matcher(place).matches()) {
      report(place, "this text is not localizable", "the text itself", "[[" + key + "]]", judging);
    } else if (seen.app().languages().isEmpty()) {
      judging.unverified(
          "",
          "there are no language files: let pluginManifest stand in a package whose manifest.json"
              + " names them in localizationInfo");
    } else {
      judging.examined(place);
      seen.app().languages().forEach(language -> look(place, key, language, judging));
    }
  }

  private static void look(
      String place, String key, CompanionFile language, JudgementBuilder judging) {
    JsonNode content = language.content();
    if (content == null) {
      report(place, "a language file cannot be read", language.path(), "no JSON object", judging);
    } else if (!content.path("localizationKeys").path(key).isTextual()) {
      report(
          place,
          "a language file has no text for this key",
          "localizationKeys/" + key + " in " + language.path(),
          "nothing",
          judging);
    }
  }

  private static void report(
      String place, String message, String expected, String actual, JudgementBuilder judging) {
    judging.found(judging.finding("manifest", message).at(place).comparing(expected, actual));
  }
}
