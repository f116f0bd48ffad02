package io.github.pluginconformance.rule.catalogue;

import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.auth.AuthRules;
import io.github.pluginconformance.rule.confirmation.ConfirmationRules;
import io.github.pluginconformance.rule.context.ContextRules;
import io.github.pluginconformance.rule.copilot.CopilotRules;
import io.github.pluginconformance.rule.location.LocationRules;
import io.github.pluginconformance.rule.manifest.ManifestRules;
import io.github.pluginconformance.rule.openapi.OpenApiRules;
import io.github.pluginconformance.rule.opengraph.OpenGraphRules;
import io.github.pluginconformance.rule.operation.OperationRules;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, area by area. */
public final class Catalogue {

  private Catalogue() {}

  /** All rules in the order in which they are reported. */
  public static List<Rule> all() {
    return Stream.of(
            ManifestRules.all(),
            OpenApiRules.all(),
            OperationRules.all(),
            AuthRules.all(),
            ConfirmationRules.all(),
            OpenGraphRules.all(),
            LocationRules.all(),
            ContextRules.all(),
            CopilotRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
