package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.ApisSeen;
import io.github.pluginconformance.evidence.CallableApi;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.copilot.CopilotProbes;
import io.github.pluginconformance.probe.manifest.ManifestProbes;
import io.github.pluginconformance.probe.openapi.OpenApiProbes;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the plugin's API document without looking at anything else. */
final class PluginDocument {

  private PluginDocument() {}

  /** Fetches the manifest, and nothing else; empty where the profile has none to be served. */
  static Optional<ManifestSeen> manifest(Settings settings) {
    return look(settings, ManifestProbes.reading()).part(ManifestSeen.class);
  }

  /** Fetches manifest and document, and nothing else. */
  static EvidenceCollector look(Settings settings) {
    return look(
        settings,
        Stream.of(CopilotProbes.reading(), ManifestProbes.reading(), OpenApiProbes.reading())
            .flatMap(List::stream)
            .toList());
  }

  private static EvidenceCollector look(Settings settings, List<Probe> probes) {
    Redactor redactor = new Redactor();
    settings.credentials().hiddenEverywhere().forEach(redactor::register);
    EvidenceCollector evidence = new EvidenceCollector(settings);
    try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
      RunContext context = new RunContext(settings, fetcher, evidence, redactor);
      probes.forEach(probe -> probe.run(context));
    }
    return evidence;
  }

  /** Every API whose document can be read, with the settings that hold for it. */
  static List<CallableApi> apis(EvidenceCollector evidence, Settings settings) {
    AuthSeen unknown = new AuthSeen(AuthDeclaration.NONE, "");
    List<CallableApi> one =
        evidence
            .part(DocumentSeen.class)
            .map(
                seen ->
                    new CallableApi(settings, seen, evidence.part(AuthSeen.class).orElse(unknown)))
            .stream()
            .toList();
    return evidence.part(ApisSeen.class).map(ApisSeen::apis).orElse(one).stream()
        .filter(api -> model(api).isPresent())
        .toList();
  }

  static Optional<ApiDocument> model(CallableApi api) {
    return Optional.ofNullable(api.document().reading()).flatMap(Reading::model);
  }

  /** The document that was fetched, if it can be read. */
  static Optional<ApiDocument> document(EvidenceCollector evidence) {
    return evidence
        .part(DocumentSeen.class)
        .flatMap(seen -> Optional.ofNullable(seen.reading()))
        .flatMap(Reading::model);
  }
}
