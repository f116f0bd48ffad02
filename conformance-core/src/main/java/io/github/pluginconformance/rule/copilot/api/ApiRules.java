package io.github.pluginconformance.rule.copilot.api;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules about the API and its document, in the order of the catalogue. */
public final class ApiRules {

  private ApiRules() {}

  /** Every rule of this room. */
  public static List<Rule> all() {
    return List.of(
        new DocumentFound(),
        new DocumentVersion(),
        new ServerUsable(),
        new FlatSchemas(),
        new NoNestedInput(),
        new ErrorsDeclared(),
        new NoRedirect());
  }
}
