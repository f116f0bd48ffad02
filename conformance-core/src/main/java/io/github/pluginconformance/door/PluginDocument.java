package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.copilot.CopilotProbes;
import io.github.pluginconformance.probe.manifest.ManifestProbes;
import io.github.pluginconformance.probe.openapi.OpenApiProbes;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.util.Optional;

/** Finds the plugin's API document without looking at anything else. */
final class PluginDocument {

  private PluginDocument() {}

  /** Fetches manifest and document, and nothing else. */
  static EvidenceCollector look(Settings settings) {
    Redactor redactor = new Redactor();
    settings.credentials().secrets().forEach(redactor::register);
    EvidenceCollector evidence = new EvidenceCollector(settings);
    try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
      RunContext context = new RunContext(settings, fetcher, evidence, redactor);
      CopilotProbes.create().forEach(probe -> probe.run(context));
      ManifestProbes.reading().forEach(probe -> probe.run(context));
      OpenApiProbes.reading().forEach(probe -> probe.run(context));
    }
    return evidence;
  }

  /** The document that was fetched, if it can be read. */
  static Optional<ApiDocument> document(EvidenceCollector evidence) {
    return evidence
        .part(DocumentSeen.class)
        .flatMap(seen -> Optional.ofNullable(seen.reading()))
        .flatMap(Reading::model);
  }
}
