package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import io.github.pluginconformance.writer.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs at the same time do not meet, and a run leaves nothing behind. */
class NeighboursTest {

  @TempDir Path folder;

  @Test
  void two_runs_at_once_see_their_own_plugin_only() {
    ExecutorService two = Executors.newFixedThreadPool(2);
    try (StubPlugin one = new StubPlugin().asking(Auth.BEARER, "token-of-one-5512");
        StubPlugin other = new StubPlugin().asking(Auth.BEARER, "token-of-other-7734")) {
      CompletableFuture<Report> first =
          CompletableFuture.supplyAsync(() -> run(one, "token-of-one-5512", "one"), two);
      CompletableFuture<Report> second =
          CompletableFuture.supplyAsync(() -> run(other, "token-of-other-7734", "other"), two);

      assertAlone(first.join(), one, "token-of-other-7734");
      assertAlone(second.join(), other, "token-of-one-5512");
    } finally {
      two.shutdownNow();
    }
  }

  @Test
  void no_thread_and_no_file_but_the_reports_is_left() throws IOException {
    try (StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, "token-of-one-5512")) {
      // What lives as long as the JVM, such as the tables of the tokenizer, is there after this.
      run(plugin, "token-of-one-5512", "warm");
      Set<String> files = temporaryFiles();

      Report report = run(plugin, "token-of-one-5512", "one");
      Writers.writeAll(
          report, SettingsBuilder.forPlugin(plugin.url()).build(), folder.resolve("one"));

      await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ours()).isEmpty());
      assertThat(temporaryFiles()).isEqualTo(files);
      assertThat(names(folder.resolve("one")))
          .contains("report.json", "journal.jsonl")
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  private static void assertAlone(Report report, StubPlugin plugin, String foreign) {
    assertThat(report.passed()).as(report.summary().reason()).isTrue();
    assertThat(plugin.requests()).hasSize(report.run().requests());
    assertThat(plugin.requests()).noneMatch(request -> request.text().contains(foreign));
    assertThat(ReportJson.toJson(report)).doesNotContain(foreign);
  }

  private Report run(StubPlugin plugin, String token, String name) {
    Credentials credentials =
        new Credentials(Secret.of("TOKEN", token), null, null, null, null, null);
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin.url())
            .credentials(credentials)
            .reportsDirectory(folder.resolve(name))
            .build(),
        Progress.SILENT);
  }

  /** Threads that run our code; those of the test and of its server run the test's too. */
  private static List<String> ours() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey() != Thread.currentThread())
        .filter(entry -> Stream.of(entry.getValue()).anyMatch(NeighboursTest::isOurs))
        .map(entry -> entry.getKey().getName())
        .toList();
  }

  private static boolean isOurs(StackTraceElement frame) {
    return frame.getClassName().startsWith("io.github.pluginconformance.")
        && !frame.getClassName().contains(".testing.")
        && !frame.getClassName().contains("Test");
  }

  private static Set<String> temporaryFiles() throws IOException {
    return names(Path.of(System.getProperty("java.io.tmpdir"))).stream()
        .filter(name -> name.contains("conformance") || name.startsWith(".report"))
        .collect(Collectors.toSet());
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
