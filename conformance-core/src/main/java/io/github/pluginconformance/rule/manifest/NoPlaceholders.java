package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** Looks at whole values and at hosts only, never at keys or parts of texts. */
final class NoPlaceholders extends ManifestRule {

  NoPlaceholders() {
    super(
        "manifest/no-placeholders",
        Level.ERROR,
        "No value and no host is the rest of a template",
        Basis.PRACTICE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    look(manifest, judging, "", manifest.root());
  }

  private static void look(
      Manifest manifest, JudgementBuilder judging, String field, JsonNode value) {
    if (value.isObject()) {
      value
          .fields()
          .forEachRemaining(
              entry -> {
                if (isRead(field, entry.getKey())) {
                  look(manifest, judging, child(field, entry.getKey()), entry.getValue());
                }
              });
    } else if (value.isTextual()) {
      judging.examined(field);
      if (LeftoverPlaceholders.isRest(value.textValue().strip())) {
        judging.found(
            judging
                .finding(field, field + " still holds a placeholder")
                .at(manifest.place(field))
                .comparing("a value of the plugin's own", value.textValue()));
      }
    }
  }

  /** Of the verification tokens the platform reads its own alone. */
  private static boolean isRead(String field, String name) {
    return !field.equals("auth.verification_tokens") || name.equals("openai");
  }

  private static String child(String field, String name) {
    return field.isEmpty() ? name : field + "." + name;
  }
}
