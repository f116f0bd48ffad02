package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.gate.Gate;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.report.Judged;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportBuilder;
import io.github.pluginconformance.report.RunFacts;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Style;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe that never ends, by a fault of ours, beside a plugin whose data we look at ourselves. */
@Timeout(120)
class HangingProbeTest {

  /** The one for computing is long enough for whatever else a probe computes. */
  private static final Patience SHORT =
      new Patience(Duration.ofSeconds(2), Duration.ofHours(1), Duration.ofSeconds(5));

  private static final Patience WAITING =
      new Patience(Duration.ofHours(1), Duration.ofSeconds(2), Duration.ofSeconds(5));

  @TempDir Path folder;
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<Throwable> thrown = new ArrayList<>();
  private volatile boolean ended;

  @AfterEach
  void end() {
    ended = true;
    released.countDown();
  }

  @Test
  void should_be_named_and_errored_while_all_others_go_on_and_clean_up() {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      String before = plugin.todosOf("alice");

      Run run = run(plugin, new Hanging("location", Phase.READ_AGAIN, context -> loop()));

      assertThat(run.faults)
          .extracting(ToolFault::toString)
          .singleElement()
          .asString()
          .contains("location/")
          .contains("the probe Hanging was given up: it took 2 s of processor time")
          .contains("HangingProbeTest")
          .contains("a fault of plugin-conformance itself");
      assertThat(run.outcomes("location")).containsOnly(Outcome.ERRORED);
      assertThat(run.outcomes("operation")).doesNotContain(Outcome.ERRORED);
      assertThat(run.outcomes("opengraph")).doesNotContain(Outcome.ERRORED);
      assertThat(run.report.passed()).isFalse();
      assertThat(run.report.run().faults()).hasSize(1);
      assertThat(run.report.run().leftBehind()).isEmpty();
      assertNothingIsLeft(plugin, before);
    }
  }

  @Test
  void should_send_nothing_more_once_it_was_given_up() throws Exception {
    CountDownLatch tried = new CountDownLatch(1);
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      Hanging probe =
          new Hanging(
              "operation",
              Phase.READ_AGAIN,
              context -> {
                waitUninterrupted();
                try {
                  context
                      .fetcher()
                      .send(
                          Request.get(
                              context.settings().target().baseUrl().resolve("/late"),
                              Request.Kind.ANSWER,
                              "test"));
                } catch (RuntimeException refused) {
                  thrown.add(refused);
                } finally {
                  tried.countDown();
                }
              });
      Settings settings = settings(plugin);
      Redactor redactor = new Redactor();
      try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
        RunContext context = context(settings, fetcher, redactor);
        List<ToolFault> faults =
            new ProbeRunner(List.of(probe), Progress.SILENT, () -> false, WAITING).run(context);
        assertThat(faults)
            .singleElement()
            .extracting(ToolFault::message)
            .asString()
            .contains("it did nothing for 2 s");
        int sent = fetcher.requests();

        // The fetcher is still open, so only the giving up can hold it back.
        released.countDown();
        tried.await();

        assertThat(fetcher.requests()).isEqualTo(sent);
        assertThat(plugin.requests()).noneMatch(line -> line.contains("/late"));
        assertThat(thrown).singleElement().isInstanceOf(IllegalStateException.class);
      }
    }
  }

  @Test
  void should_leave_the_data_as_it_was_when_what_hangs_has_just_created_something() {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      String before = plugin.todosOf("alice");
      Settings settings = settings(plugin);
      Redactor redactor = new Redactor();
      try (Fetcher real = Fetchers.open(settings, redactor)) {
        RunContext context = context(settings, new HangsAfterCreate(real), redactor);

        Run run = run(AllProbes.create(settings), settings, context, redactor);

        assertThat(run.faults).hasSize(1);
        assertThat(run.report.passed()).isFalse();
        assertThat(run.report.run().leftBehind()).isEmpty();
        assertNothingIsLeft(plugin, before);
      }
    }
  }

  @Test
  void should_run_only_the_clean_up_after_two_have_hung() {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      List<String> ran = new ArrayList<>();
      Settings settings = settings(plugin);
      Redactor redactor = new Redactor();
      try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
        List<Probe> probes =
            List.of(
                new Hanging("one", Phase.READ, context -> loop()),
                new Hanging("two", Phase.READ, context -> loop()),
                new Hanging("three", Phase.READ, context -> ran.add("three")),
                new Hanging("four", Phase.CLEAN_UP, context -> ran.add("four")));
        Patience shorter =
            new Patience(Duration.ofMillis(300), Duration.ofHours(1), Duration.ofSeconds(5));
        List<ToolFault> faults =
            new ProbeRunner(probes, Progress.SILENT, () -> false, shorter)
                .run(context(settings, fetcher, redactor));

        assertThat(ran).containsExactly("four");
        assertThat(faults).extracting(ToolFault::area).containsExactly("one", "two", "three");
        assertThat(faults.get(2).message()).contains("was not run, since 2 before it");
      }
    }
  }

  private static void assertNothingIsLeft(TodoServer plugin, String before) {
    assertThat(plugin.requests()).anyMatch(line -> line.startsWith("POST /todos"));
    assertThat(plugin.todosOf("alice")).isEqualTo(before);
    assertThat(plugin.users().stream().filter(user -> !user.equals("alice")))
        .allMatch(user -> plugin.todosOf(user).equals("[]"));
  }

  private void loop() {
    while (!ended) {
      Thread.onSpinWait();
    }
  }

  private void waitUninterrupted() {
    while (released.getCount() > 0) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    Thread.interrupted();
  }

  private Settings settings(TodoServer plugin) {
    return SettingsBuilder.forPlugin(plugin.uri()).reportsDirectory(folder).build();
  }

  private static RunContext context(Settings settings, Fetcher fetcher, Redactor redactor) {
    return new RunContext(
        settings,
        fetcher,
        new EvidenceCollector(settings),
        redactor,
        RunIdentity.unique(settings.seed()));
  }

  private Run run(TodoServer plugin, Probe hanging) {
    Settings settings = settings(plugin);
    Redactor redactor = new Redactor();
    try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
      List<Probe> probes = new ArrayList<>(AllProbes.create(settings));
      probes.add(hanging);
      return run(probes, settings, context(settings, fetcher, redactor), redactor);
    }
  }

  private Run run(List<Probe> probes, Settings settings, RunContext context, Redactor redactor) {
    List<ToolFault> faults =
        new ProbeRunner(probes, Progress.SILENT, () -> false, SHORT).run(context);
    Evidence evidence = context.evidence().toEvidence(context.fetcher().journal());
    List<Judged> judged =
        new RuleRunner(Patience.forJudging(), faults).judge(Catalogue.all(), evidence);
    OperationCaller caller = context.service(OperationCaller.class).orElseThrow();
    RunFacts facts =
        new RunFacts(
            Instant.EPOCH,
            Duration.ZERO,
            null,
            caller.leftBehind(),
            faults.stream().map(ToolFault::toString).toList(),
            context.identity().name(),
            caller.lost());
    Report report = new ReportBuilder(redactor).build(evidence, judged, facts);
    return new Run(faults, judged, Gate.decide(report, settings, LocalDate.EPOCH, List.of()));
  }

  private record Run(List<ToolFault> faults, List<Judged> judged, Report report) {

    List<Outcome> outcomes(String area) {
      return judged.stream()
          .filter(one -> one.rule().meta().id().startsWith(area + "/"))
          .map(one -> one.judgement().outcome())
          .filter(outcome -> outcome != Outcome.NOT_APPLICABLE)
          .toList();
    }
  }

  private interface Doing {
    void run(RunContext context);
  }

  private static final class Hanging extends Probe {

    private final Doing doing;

    Hanging(String area, Phase phase, Doing doing) {
      super(phase, area);
      this.doing = doing;
    }

    @Override
    public void run(RunContext context) {
      doing.run(context);
    }
  }

  /** Hands the answer to the first create over to nobody. */
  private final class HangsAfterCreate implements Fetcher {

    private final Fetcher real;
    private boolean hung;

    HangsAfterCreate(Fetcher real) {
      this.real = real;
    }

    @Override
    public Exchange send(Request request) {
      var exchange = real.send(request);
      if (request.method().equals("POST") && !hung) {
        hung = true;
        loop();
      }
      return exchange;
    }

    @Override
    public List<Exchange> sendAll(List<Request> requests) {
      return real.sendAll(requests);
    }

    @Override
    public Visit follow(Request request, RedirectRule rule) {
      return real.follow(request, rule);
    }

    @Override
    public List<Visit> followAll(List<Request> requests, RedirectRule rule) {
      return real.followAll(requests, rule);
    }

    @Override
    public List<Exchange> journal() {
      return real.journal();
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
