package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules about functions and their confirmation, in the order of the catalogue. */
public final class FunctionRules {

  private FunctionRules() {}

  /** Every rule of this room. */
  public static List<Rule> all() {
    return List.of(
        new FunctionsDeclared(),
        new FunctionNames(),
        new FunctionDescribed(),
        new FunctionBound(),
        new FunctionHasOperation(),
        new OperationsExposed(),
        new ParametersAgree(),
        new FewFunctions(),
        new ConfirmationText(),
        new ConfirmationParameters(),
        new NonConsequential(),
        new SecurityInfo());
  }
}
