package io.github.pluginconformance.run;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.CredentialsUnused;
import io.github.pluginconformance.gate.Gate;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.probe.CallRules;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.report.Judged;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportBuilder;
import io.github.pluginconformance.report.RunFacts;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run: probes the plugin, judges what was seen, and decides the gate. Used once. Runs do not
 * meet: several may go on at the same time in one JVM.
 */
@PublicApi
public final class ConformanceRun {

  private final Settings settings;
  private final Progress progress;
  private final Clock clock;
  private final RunIdentity identity;
  private volatile @Nullable String stopped;
  private volatile @Nullable Thread runner;

  /** A run with an identity of its own. */
  public ConformanceRun(Settings settings, Progress progress, Clock clock) {
    this(settings, progress, clock, RunIdentity.unique(settings.seed()));
  }

  /**
   * @param identity the name under which the run acts; two runs on one plugin must not share it
   */
  ConformanceRun(Settings settings, Progress progress, Clock clock, RunIdentity identity) {
    this.identity = identity;
    this.settings = settings;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Runs against the plugin that the settings name. Whatever the plugin does ends in the report;
   * nothing is thrown for it.
   *
   * @param progress hears how it goes on
   */
  public static Report execute(Settings settings, Progress progress) {
    return new ConformanceRun(settings, progress, Clock.systemUTC()).execute();
  }

  /** Runs, and returns the report; of what was seen so far, if the run is stopped on the way. */
  public Report execute() {
    runner = Thread.currentThread();
    Instant startedAt = clock.instant();
    long begin = System.nanoTime();
    Redactor redactor = new Redactor();
    settings.credentials().hiddenEverywhere().forEach(redactor::register);
    ApisRun apis = new ApisRun(settings, redactor, identity, progress, () -> stopped != null);
    apis.run();
    // An interrupt has stopped the probes; the report is still to be made.
    Thread.interrupted();
    RuleRunner rules = new RuleRunner(Patience.forJudging(), apis.faults());
    List<Judged> judged =
        JudgedTogether.of(
            apis.seen().stream().map(one -> rules.judge(Catalogue.all(), one)).toList());
    Evidence evidence =
        apis.seen().stream().reduce((one, other) -> one.and(other, settings)).orElseThrow();
    RunFacts facts =
        new RunFacts(
            startedAt,
            since(begin),
            stopped,
            apis.left(),
            apis.faults().stream().map(ToolFault::toString).toList(),
            identity.name(),
            apis.lost());
    Report report = new ReportBuilder(redactor).build(evidence, judged, facts);
    return Gate.decide(report, settings, LocalDate.now(clock), unusedCredentials(apis.seen()));
  }

  /** Of no meaning where only documents are looked at. */
  private List<String> unusedCredentials(List<Evidence> apis) {
    boolean called = SelectedRules.of(settings).includeAny(CallRules.BEGINNINGS);
    boolean byAll = apis.stream().allMatch(one -> one.part(CredentialsUnused.class).isPresent());
    return apis.get(0).part(CredentialsUnused.class).stream()
        .filter(unused -> called && byAll)
        .map(CredentialsUnused::toString)
        .toList();
  }

  /**
   * Ends the run early: requests under way are cut off and {@link #execute} returns the report so
   * far. May be called from any thread, also more than once.
   *
   * @param reason in words, for the report
   */
  public void stop(String reason) {
    stopped = reason;
    Thread thread = runner;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
