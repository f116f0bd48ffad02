package io.github.pluginconformance.rule.copilot;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code copilot/}, in the order of the catalogue. */
public final class CopilotRules {

  private CopilotRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new PackageVersion(),
        new ManifestSchema(),
        new NamesPresent(),
        new Lengths(),
        new DescribedForModel(),
        new FunctionsDeclared(),
        new FunctionNames(),
        new FunctionDescribed(),
        new FunctionBound(),
        new FunctionHasOperation(),
        new OperationsExposed(),
        new ParametersAgree(),
        new FewFunctions(),
        new DocumentFound(),
        new DocumentVersion(),
        new ServerUsable(),
        new PackagePlaceholders(),
        new PackageLocalization(),
        new CleanTexts(),
        new NamesAgree(),
        new FlatSchemas(),
        new NoNestedInput(),
        new AuthReference(),
        new AuthScheme(),
        new AuthSupported(),
        new Anonymous(),
        new ConfirmationText(),
        new ConfirmationParameters(),
        new NonConsequential(),
        new Citable(),
        new ErrorsDeclared(),
        new OtherRuntimes());
  }
}
