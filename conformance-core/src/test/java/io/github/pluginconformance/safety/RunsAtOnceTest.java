package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.safety.Plugins.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several runs at once on one good plugin, each at an address of its own, so that the plugin knows
 * whose each thing is. {@code -Druns-at-once.times=20} repeats it.
 */
class RunsAtOnceTest {

  private static final int TIMES = Integer.getInteger("runs-at-once.times", 1);

  /** Each keeps data of its own way. */
  private static final Map<String, Supplier<Made>> PLUGINS =
      Map.of(
          "ids by server", Plugins::idsByServer,
          "ids by caller", Plugins::idsByCaller,
          "soft delete", Plugins::softDelete);

  @TempDir Path reports;

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void should_judge_alike_and_leave_nothing_when_several_runs_go_on_at_once(int runs) {
    List<String> wrong = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      for (int time = 0; time < TIMES; time++) {
        together("ids by server", runs, time, threads, wrong);
      }
      if (runs == 2) {
        together("ids by caller", runs, 0, threads, wrong);
        together("soft delete", runs, 0, threads, wrong);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(wrong).isEmpty();
  }

  private void together(
      String name, int runs, int time, ExecutorService threads, List<String> wrong) {
    Made made = PLUGINS.get(name).get();
    String before = made.kept().list(Kept.Thing::isOthers).toString();
    List<DataPlugin> plugins =
        IntStream.range(0, runs).mapToObj(i -> made.startFor("run " + i)).toList();
    try {
      List<CompletableFuture<Report>> going = new ArrayList<>();
      for (DataPlugin plugin : plugins) {
        Path own = reports.resolve(name + time + "of" + runs + "at" + plugin.url().getPort());
        going.add(CompletableFuture.supplyAsync(() -> Runs.of(plugin, own), threads));
      }
      List<Report> all = going.stream().map(CompletableFuture::join).toList();
      made.kept().harmed().forEach(harm -> wrong.add(name + ": " + harm));
      if (!made.kept().list(Kept.Thing::isOthers).toString().equals(before)) {
        wrong.add(name + ": data of others differ");
      }
      List<String> named =
          all.stream().flatMap(report -> report.run().leftBehind().stream()).toList();
      if (named.size() != made.kept().left().size()) {
        wrong.add(name + ": named " + named + ", left " + made.kept().left());
      }
      Map<String, Integer> verdicts = new HashMap<>();
      all.forEach(report -> verdicts.merge(verdict(report), 1, Integer::sum));
      if (verdicts.size() > 1) {
        wrong.add(name + ", " + runs + " at once, run " + time + ": " + differences(verdicts));
      }
      all.stream()
          .filter(report -> !report.passed() || !report.run().lost().isEmpty())
          .forEach(report -> wrong.add(name + ": " + report.summary() + report.run().leftBehind()));
    } finally {
      plugins.forEach(DataPlugin::close);
    }
  }

  /** All that is found, and what comes of each rule of level error. */
  private static String verdict(Report report) {
    Stream<String> found =
        report.rules().stream()
            .flatMap(
                rule ->
                    rule.findings().stream()
                        .map(one -> rule.id() + " " + one.subject() + " " + one.message()));
    Stream<String> outcomes =
        report.rules().stream()
            .filter(rule -> rule.level().equals("error"))
            .map(rule -> rule.id() + " " + rule.outcome() + " " + rule.reason());
    return Stream.concat(found, outcomes).collect(Collectors.joining("\n"))
        + "\nverdict "
        + report.summary().verdict()
        + report.summary().operations();
  }

  private static String differences(Map<String, Integer> verdicts) {
    String most =
        verdicts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    List<String> usual = most.lines().toList();
    return verdicts.keySet().stream()
        .filter(one -> !one.equals(most))
        .map(one -> one.lines().filter(line -> !usual.contains(line)).toList().toString())
        .collect(Collectors.joining("\n"));
  }
}
