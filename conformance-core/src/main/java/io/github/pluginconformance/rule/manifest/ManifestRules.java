package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code manifest/}, in the order of the catalogue. */
public final class ManifestRules {

  private ManifestRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of();
  }
}
