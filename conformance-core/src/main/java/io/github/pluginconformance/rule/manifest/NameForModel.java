package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.regex.Pattern;

/** The model calls the plugin by this name, so it is an identifier. */
final class NameForModel extends ManifestRule {

  private static final int LONGEST = 50;
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_]+");

  NameForModel() {
    super(
        "manifest/name-for-model",
        Level.ERROR,
        "name_for_model is 1 to 50 letters, digits and underscores",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Field.look(manifest, judging, "name_for_model", NameForModel::look);
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
