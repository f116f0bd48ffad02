package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The text that the model reads. */
final class DescriptionForModel implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "manifest/description-for-model",
              Level.ERROR,
              "description_for_model has at most 8,000 characters",
              Basis.DOCS)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  private static final int LONGEST = 8_000;

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Field.judge(this, evidence, "description_for_model", DescriptionForModel::look);
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
