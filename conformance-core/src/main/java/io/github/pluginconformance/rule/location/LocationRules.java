package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code location/}, in the order of the catalogue. */
public final class LocationRules {

  private LocationRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new UsCa(),
        new Absent(),
        new OtherSubdivisions(),
        new MalformedTolerated(),
        new HeaderNameAnyCase(),
        new OptionalInSpec(),
        new Varies(),
        new HasEffect(),
        new NotAnIdentity());
  }
}
