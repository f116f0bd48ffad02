package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** There is one version of the manifest format, {@code v1}. */
final class SchemaVersion implements Rule {

  private static final RuleMeta META =
      RuleMeta.of("manifest/schema-version", Level.ERROR, "schema_version is v1", Basis.STORE)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

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
