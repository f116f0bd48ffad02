package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The text that the model reads. */
final class DescriptionForModel extends ManifestRule {

  private static final int LONGEST = 8_000;

  DescriptionForModel() {
    super(
        "manifest/description-for-model",
        Level.ERROR,
        "description_for_model has at most 8,000 characters",
        Basis.DOCS);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Field.look(manifest, judging, "description_for_model", DescriptionForModel::look);
  }

  private static void look(Field field) {
    if (field.length() > LONGEST) {
      field.wrong(
          "description_for_model is longer than 8,000 characters",
          "at most 8000 characters",
          field.length() + " characters");
    }
  }
}
