package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.regex.Pattern;

/** The model calls the plugin by this name, so it is an identifier. */
final class NameForModel implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "manifest/name-for-model",
              Level.ERROR,
              "name_for_model is 1 to 50 letters, digits and underscores",
              Basis.DOCS,
              Basis.STORE)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  private static final int LONGEST = 50;
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]+");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Field.judge(this, evidence, "name_for_model", NameForModel::look);
  }

  private static void look(Field field) {
    if (!IDENTIFIER.matcher(field.value()).matches()) {
      field.wrong(
          "name_for_model may hold only letters, digits and underscores",
          "A-Z, a-z, 0-9 and _",
          field.value());
    } else if (field.length() > LONGEST) {
      field.wrong(
          "name_for_model is longer than 50 characters",
          "at most 50 characters",
          field.length() + " characters");
    }
  }
}
