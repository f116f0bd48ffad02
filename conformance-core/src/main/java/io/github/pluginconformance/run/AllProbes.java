package io.github.pluginconformance.run;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.auth.AuthProbes;
import io.github.pluginconformance.probe.confirmation.ConfirmationProbes;
import io.github.pluginconformance.probe.context.ContextProbes;
import io.github.pluginconformance.probe.copilot.CopilotProbes;
import io.github.pluginconformance.probe.location.LocationProbes;
import io.github.pluginconformance.probe.manifest.ManifestProbes;
import io.github.pluginconformance.probe.openapi.OpenApiProbes;
import io.github.pluginconformance.probe.opengraph.OpenGraphProbes;
import io.github.pluginconformance.probe.operation.OperationProbes;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.stream.Stream;

/** The probes of a run, area by area. */
final class AllProbes {

  private AllProbes() {}

  /** Those that serve a rule that is selected. */
  static List<Probe> create(Settings settings) {
    SelectedRules selected = SelectedRules.of(settings);
    return all().stream().filter(probe -> selected.includeAny(probe.serves())).toList();
  }

  /** Those that read a package, which tells how many APIs there are. */
  static List<Probe> ofPackage(Settings settings) {
    return settings.profile().readsPackage() ? CopilotProbes.reading() : List.of();
  }

  /** Those that find the document and sign in, whatever is judged. */
  static List<Probe> signingIn() {
    return all().stream()
        .filter(probe -> probe.phase().compareTo(Phase.SIGN_IN) <= 0 && probe.serves().isEmpty())
        .toList();
  }

  private static List<Probe> all() {
    return Stream.of(
            CopilotProbes.create(),
            ManifestProbes.create(),
            OpenApiProbes.create(),
            AuthProbes.create(),
            OperationProbes.create(),
            ConfirmationProbes.create(),
            OpenGraphProbes.create(),
            LocationProbes.create(),
            ContextProbes.create())
        .flatMap(List::stream)
        .toList();
  }
}
