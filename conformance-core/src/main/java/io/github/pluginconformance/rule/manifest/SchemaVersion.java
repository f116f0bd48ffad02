package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** There is one version of the manifest format, {@code v1}. */
final class SchemaVersion extends ManifestRule {

  SchemaVersion() {
    super("manifest/schema-version", Level.ERROR, "schema_version is v1", Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    Field.look(manifest, judging, "schema_version", SchemaVersion::look);
  }

  private static void look(Field field) {
    if (!field.value().equals("v1")) {
      field.wrong("schema_version must be v1, the only version there is", "v1", field.value());
    }
  }
}
