package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.operation.OperationRules;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

/** Runs the probes of this area over real HTTP, without waiting for anything. */
final class TodoRun {

  /** The same in every run, so that tests can name it. */
  static final RunIdentity IDENTITY = new RunIdentity(1, "abcdefghij");

  private final Settings settings;
  private final List<Duration> pauses = new ArrayList<>();
  private final Evidence evidence;

  private TodoRun(Settings settings, URI document, LongSupplier nanoTime) {
    this.settings = settings;
    EvidenceCollector collector = new EvidenceCollector(settings);
    Redactor redactor = new Redactor();
    try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
      RunContext context = new RunContext(settings, fetcher, collector, redactor, IDENTITY);
      read(fetcher, collector, document);
      SessionComponents.Machine machine =
          new SessionComponents.Machine(pauses::add, InstantSource.system(), nanoTime);
      List<Probe> probes = new ArrayList<>(OperationProbes.create(machine));
      probes.sort(Comparator.comparing(Probe::phase));
      probes.forEach(probe -> probe.run(context));
      this.evidence = collector.toEvidence(fetcher.journal());
    }
  }

  static SettingsBuilder settings(URI base) {
    return SettingsBuilder.forPlugin(base).reportsDirectory(Path.of("target", "no-such-directory"));
  }

  static TodoRun of(Settings settings) {
    return of(settings, System::nanoTime);
  }

  /** A run to which time passes as this says. */
  static TodoRun of(Settings settings, LongSupplier nanoTime) {
    URI document = settings.target().baseUrl().resolve("/openapi.json");
    return new TodoRun(settings, document, nanoTime);
  }

  Evidence evidence() {
    return evidence;
  }

  Settings settings() {
    return settings;
  }

  List<Duration> pauses() {
    return pauses;
  }

  CallsSeen seen() {
    return evidence.part(CallsSeen.class).orElseThrow();
  }

  List<Call> calls(Call.Intent intent) {
    return seen().calls().stream().filter(call -> call.intent() == intent).toList();
  }

  OperationSummary summary(String operationId) {
    return seen().operations().stream()
        .filter(one -> operationId.equals(one.operationId()))
        .findFirst()
        .orElseThrow();
  }

  /** How a rule of this area judges what was seen. */
  Judgement judgement(String ruleId) {
    return OperationRules.all().stream()
        .filter(rule -> rule.meta().id().equals(ruleId))
        .findFirst()
        .orElseThrow()
        .judge(evidence);
  }

  /** The rules of the area that find something, by id. */
  List<String> violated() {
    return OperationRules.all().stream()
        .filter(rule -> !rule.judge(evidence).findings().isEmpty())
        .map(rule -> rule.meta().id())
        .toList();
  }

  /** One line per exchange, for failure messages. */
  String story() {
    StringBuilder story = new StringBuilder();
    for (Exchange exchange : evidence.exchanges()) {
      story
          .append('\n')
          .append(exchange.id())
          .append(' ')
          .append(exchange.request().method())
          .append(' ')
          .append(exchange.request().uri().getRawPath());
      story
          .append(' ')
          .append(new String(exchange.request().body(), StandardCharsets.UTF_8))
          .append(" -> ");
      story.append(
          exchange
              .received()
              .map(response -> response.status() + " " + response.text())
              .orElseGet(() -> exchange.failed().toString()));
      story.append("   (").append(exchange.purpose()).append(')');
    }
    seen().operations().forEach(one -> story.append('\n').append(one));
    return story + "\nleft behind: " + seen().leftBehind();
  }

  private static void read(Fetcher fetcher, EvidenceCollector collector, URI document) {
    Visit visit =
        fetcher.follow(Request.get(document, Request.Kind.DOCUMENT, "document"), RedirectRule.NONE);
    byte[] bytes = visit.last().received().orElseThrow().body();
    Reading reading = DocumentReader.read(bytes, document);
    collector.record(new DocumentSeen(document, visit, reading));
  }

  /** The order of phases, so that a test fails if it changes. */
  static List<Phase> phases() {
    return OperationProbes.create().stream().map(Probe::phase).toList();
  }
}
