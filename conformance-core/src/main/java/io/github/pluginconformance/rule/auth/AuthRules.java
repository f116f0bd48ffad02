package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code auth/}, in the order of the catalogue. */
public final class AuthRules {

  private AuthRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of();
  }
}
