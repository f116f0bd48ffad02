package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.settings.Profile;

/** There is one version of the manifest format, {@code v1}. */
@RuleMeta(
    id = "manifest/schema-version",
    level = Level.ERROR,
    profiles = Profile.CHATGPT_PLUGIN,
    title = "schema_version is v1",
    basis = {Basis.STORE})
final class SchemaVersion implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return Field.judge(this, evidence, "schema_version", SchemaVersion::look);
  }

  private static void look(Field field) {
    if (!field.value().equals("v1")) {
      field.wrong("schema_version must be v1, the only version there is", "v1", field.value());
    }
  }
}
