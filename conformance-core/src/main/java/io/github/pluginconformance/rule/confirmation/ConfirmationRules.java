package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code confirmation/}, in the order of the catalogue. */
public final class ConfirmationRules {

  private ConfirmationRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of();
  }
}
