package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** Looks at whole values and at hosts only, never at keys or parts of texts. */
final class NoPlaceholders implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "manifest/no-placeholders",
              Level.ERROR,
              "No value and no host is the rest of a template",
              Basis.PRACTICE)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Manifest.judge(
        this, evidence, (manifest, judging) -> look(manifest, judging, "", manifest.root()));
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
