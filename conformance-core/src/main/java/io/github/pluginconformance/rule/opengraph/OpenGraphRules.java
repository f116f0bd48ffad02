package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code opengraph/}, in the order of the catalogue. */
public final class OpenGraphRules {

  private OpenGraphRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new PageLoads(),
        new SiteName(),
        new Title(),
        new Description(),
        new Image(),
        new Url(),
        new ImageLoads(),
        new UrlMatches(),
        new Type(),
        new PropertyAttribute(),
        new Unambiguous(),
        new FilledIn(),
        new RobotsAllow());
  }
}
