package io.github.pluginconformance.rule.context;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code context/}, in the order of the catalogue. */
public final class ContextRules {

  private ContextRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(new DescriptionCost(), new AnswerCost());
  }
}
