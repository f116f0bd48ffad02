package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code manifest/}, in the order of the catalogue. */
public final class ManifestRules {

  private ManifestRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new Reachable(),
        new Https(),
        new ManifestAnswersInTime(),
        new RedirectsAllowed(),
        new StrictlyJson(),
        new MediaType(),
        new RequiredFields(),
        new SchemaVersion(),
        new NameForModel(),
        new NameForHuman(),
        new DescriptionForHuman(),
        new DescriptionForModel(),
        new ApiDeclared(),
        new ApiOnOwnDomain(),
        new AuthDeclared(),
        new NoPlaceholders(),
        new LogoLoads(),
        new LegalInfoLoads(),
        new ContactEmail(),
        new AnyClientServed(),
        new Cors(),
        new Unchanged());
  }
}
