package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ShopServer;
import io.github.pluginconformance.testing.ShopServer.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceRunTest {

  @TempDir Path reports;

  @Test
  void a_good_plugin_opens_the_gate() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      Report report = run(settings(plugin.url()).build());

      assertThat(report.passed()).as(report.summary().reason()).isTrue();
      assertThat(report.run().completed()).isTrue();
      assertThat(report.operations()).allMatch(operation -> operation.exercised());
    }
  }

  @Test
  void nothing_that_answers_closes_the_gate() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    Report report =
        run(
            SettingsBuilder.forPlugin(URI.create("http://localhost:" + free))
                .reportsDirectory(reports)
                .build());

    assertThat(report.passed()).isFalse();
    assertThat(report.summary().reason()).contains("could not be reached");
    assertThat(report.rules().stream().filter(rule -> rule.outcome().equals("violated")))
        .extracting(rule -> rule.id())
        .containsExactly("manifest/reachable");
  }

  @Test
  void no_rule_selected_closes_the_gate() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      RuleSelection nothing = new RuleSelection(List.of("nothing/*"), List.of());

      Report report = run(settings(plugin.url()).rules(nothing).build());

      assertThat(report.passed()).isFalse();
      assertThat(report.summary().reason()).contains("no rule is selected");
    }
  }

  @Test
  void what_only_rules_need_that_are_left_out_is_not_sent() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      RuleSelection few = new RuleSelection(List.of("operation/*"), List.of());

      Report report = run(settings(plugin.url()).rules(few).build());

      assertThat(report.exchanges())
          .extracting(one -> one.purpose())
          .noneMatch(
              purpose ->
                  purpose.matches(".*(for a page|as a browser|location header|logo|preview).*"));
      assertThat(report.operations()).allMatch(operation -> operation.exercised());
    }
  }

  @Test
  void every_request_that_the_server_saw_is_in_the_report_and_no_other() {
    try (ScriptedServer server = ScriptedServer.json("{\"hello\":true}")) {
      Report report =
          run(SettingsBuilder.forPlugin(server.uri("/")).reportsDirectory(reports).build());

      assertThat(report.run().requests()).isEqualTo(server.requests().size());
    }
  }

  @Test
  void a_stopped_run_reports_what_it_has_seen_and_says_so() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ScriptedServer silent =
        ScriptedServer.playing(
            (request, socket) -> {
              asked.countDown();
              ScriptedServer.hold(socket);
            })) {
      Settings settings =
          SettingsBuilder.forPlugin(silent.uri("/")).reportsDirectory(reports).build();
      ConformanceRun run = new ConformanceRun(settings, Progress.SILENT, Clock.systemUTC());
      CompletableFuture<Report> report = CompletableFuture.supplyAsync(run::execute);
      assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

      run.stop("interrupted by SIGTERM");

      Report soFar = report.get(10, TimeUnit.SECONDS);
      assertThat(soFar.passed()).isFalse();
      assertThat(soFar.run().completed()).isFalse();
      assertThat(soFar.summary().reason()).contains("interrupted by SIGTERM");
    }
  }

  @Test
  void the_same_seed_gives_the_same_requests_and_the_same_report() throws IOException {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      List<String> reportsOfTenRuns = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        reportsOfTenRuns.add(withoutTimes(run(settings(plugin.url()).build())));
      }

      assertThat(reportsOfTenRuns).containsOnly(reportsOfTenRuns.get(0));
    }
  }

  private String withoutTimes(Report report) throws IOException {
    Path file = reports.resolve("one.json");
    ReportJson.write(report, file);
    return Files.readString(file)
        .replaceAll("\"(millis|durationMillis)\" : [0-9]+", "\"$1\" : 0")
        .replaceAll("conformance-1-[a-z]{10}", "conformance-1-run")
        .replaceAll("\"startedAt\" : \"[^\"]*\"", "\"startedAt\" : \"\"");
  }

  private SettingsBuilder settings(URI url) {
    // The logo is left out: the plugin has none.
    return SettingsBuilder.forPlugin(url)
        .rules(new RuleSelection(List.of("*"), List.of("manifest/logo-loads", "manifest/cors")))
        .reportsDirectory(reports);
  }

  private static Report run(Settings settings) {
    return ConformanceRun.execute(settings, Progress.SILENT);
  }
}
