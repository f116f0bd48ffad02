package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code operation/}, in the order of the catalogue. */
public final class OperationRules {

  private OperationRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of();
  }
}
