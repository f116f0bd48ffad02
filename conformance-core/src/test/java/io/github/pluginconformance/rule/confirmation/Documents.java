package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.probe.confirmation.ConfirmationClassifier;
import io.github.pluginconformance.probe.operation.OperationCallers;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is known of a document before any call. */
final class Documents {

  private static final URI BASE = URI.create("http://localhost:8080");

  private Documents() {}

  static SettingsBuilder settings() {
    return SettingsBuilder.forPlugin(BASE);
  }

  /** A document with one operation, given as the lines of its YAML object. */
  static Evidence operation(String method, String path, String... lines) {
    return evidence(document(method, path, lines), settings().build(), "none");
  }

  static String document(String method, String path, String... lines) {
    return "openapi: 3.0.3\ninfo: {title: Test, version: '1'}\npaths:\n  "
        + path
        + ":\n    "
        + method
        + ":\n      "
        + String.join("\n      ", lines)
        + "\n      responses: {'200': {description: ok}}\n";
  }

  static Evidence evidence(String yaml, Settings settings, String auth) {
    ApiDocument document =
        DocumentReader.read(yaml.getBytes(StandardCharsets.UTF_8), BASE).model().orElseThrow();
    return evidence(document, settings, auth);
  }

  static Evidence evidence(ApiDocument document, Settings settings, String auth) {
    EvidenceCollector collector = new EvidenceCollector(settings);
    ConfirmationClassifier classifier =
        new ConfirmationClassifier(OperationCallers.offline(document, settings), settings);
    collector.record(new ConfirmationsSeen(classifier.all()));
    collector.record(manifest(auth));
    return collector.toEvidence(List.of());
  }

  /** Everything that the static rules find, one line each. */
  static List<String> violated(Evidence evidence) {
    return ConfirmationRules.all().stream()
        .filter(rule -> !rule.judge(evidence).findings().isEmpty())
        .map(rule -> rule.meta().id())
        .toList();
  }

  static List<String> messages(Judgement judgement) {
    return judgement.findings().stream().map(Finding::message).toList();
  }

  private static ManifestSeen manifest(String auth) {
    SentRequest request = new SentRequest("GET", BASE, BASE, List.of(), new byte[0]);
    Exchange exchange = new Exchange(1, "manifest", request, null, null, Duration.ZERO);
    AuthDeclaration declared = new AuthDeclaration(auth, null, null, null, null, null, Map.of());
    return new ManifestSeen(new Visit(List.of(exchange), null), BASE, null, declared);
  }
}
