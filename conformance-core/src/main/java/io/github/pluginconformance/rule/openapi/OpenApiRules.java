package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code openapi/}, in the order of the catalogue. */
public final class OpenApiRules {

  private OpenApiRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new DocumentReachable(),
        new Readable(),
        new Valid(),
        new ReferencesResolve(),
        new ServerOnOwnDomain(),
        new OperationIds(),
        new OperationsDescribed(),
        new DescriptionLengths(),
        new FewOperations(),
        new NoCustomHeaders(),
        new JsonBodies(),
        new ResponsesDescribed(),
        new ExamplesValid(),
        new ObjectsHaveProperties(),
        new ParametersInline(),
        new SecurityAgrees(),
        new NeutralDescriptions());
  }
}
