package io.github.pluginconformance.run;

import io.github.pluginconformance.evidence.ApisSeen;
import io.github.pluginconformance.evidence.CallableApi;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Probes a plugin: its one API, or where it has several documents each of them in turn, with its
 * own address and credential.
 */
final class ApisRun {

  private final Settings settings;
  private final Redactor redactor;
  private final RunIdentity identity;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private final List<Evidence> seen = new ArrayList<>();
  private final List<ToolFault> faults = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final List<String> lost = new ArrayList<>();

  ApisRun(
      Settings settings,
      Redactor redactor,
      RunIdentity identity,
      Progress progress,
      BooleanSupplier stopped) {
    this.settings = settings;
    this.redactor = redactor;
    this.identity = identity;
    this.progress = progress;
    this.stopped = stopped;
  }

  /** What was seen of each API, at least one, in the order of the documents. */
  List<Evidence> seen() {
    return seen;
  }

  List<ToolFault> faults() {
    return faults;
  }

  /** What the run has made and could not remove, in words. */
  List<String> left() {
    return left;
  }

  /** What a write of the run has cost, in words. */
  List<String> lost() {
    return lost;
  }

  /** Sends all that is to be sent. */
  void run() {
    EvidenceCollector whole = new EvidenceCollector(settings);
    try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
      RunContext context = new RunContext(settings, fetcher, whole, redactor, identity);
      probe(AllProbes.ofPackage(settings), context);
      List<CallableApi> apis = whole.part(ApisSeen.class).map(ApisSeen::apis).orElse(List.of());
      if (apis.stream().map(CallableApi::settings).allMatch(settings::equals) && apis.size() < 2) {
        finish(context);
      } else {
        apis.forEach(api -> run(api, whole, fetcher));
      }
    }
  }

  private void run(CallableApi api, EvidenceCollector whole, Fetcher first) {
    Settings own = api.settings();
    own.credentials().hiddenEverywhere().forEach(redactor::register);
    EvidenceCollector collector = whole.copyFor(own);
    collector.record(api.document());
    collector.record(api.auth());
    try (Fetcher fetcher = Fetchers.openBeside(first, own, redactor)) {
      finish(new RunContext(own, fetcher, collector, redactor, identity));
    }
  }

  private void finish(RunContext context) {
    probe(AllProbes.create(context.settings()), context);
    seen.add(context.evidence().toEvidence(context.fetcher().journal()));
    context
        .service(OperationCaller.class)
        .ifPresent(
            caller -> {
              left.addAll(caller.leftBehind());
              lost.addAll(caller.lost());
            });
  }

  private void probe(List<Probe> probes, RunContext context) {
    new ProbeRunner(probes, progress, stopped)
        .run(context).stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
  }
}
