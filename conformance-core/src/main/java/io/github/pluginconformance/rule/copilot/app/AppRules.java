package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules about the package, in the order of the catalogue. */
public final class AppRules {

  private AppRules() {}

  /** Every rule of this room. */
  public static List<Rule> all() {
    return List.of(
        new PackageVersion(),
        new ManifestSchema(),
        new NamesPresent(),
        new Lengths(),
        new DescribedForModel(),
        new PackagePlaceholders(),
        new PackageLocalization(),
        new CleanTexts(),
        new NamesAgree(),
        new OtherRuntimes());
  }
}
