package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.door.CleanRun;
import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.safety.Plugins.Made;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A run is killed, or told to end, at a random moment; what it leaves is in its ledger, and the
 * cleaning up takes that and nothing else. {@code -Dkills=50} kills as many; {@code -Dkills.seed}
 * chooses the moments.
 */
class StoppedRunsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int KILLS = Integer.getInteger("kills", 6);
  private static final long SEED = Long.getLong("kills.seed", 1L);

  /** Fewer than any of the plugins is asked in a whole run. */
  private static final int REQUESTS = Integer.getInteger("kills.requests", 120);

  private static final List<Supplier<Made>> STYLES =
      List.of(
          Plugins::idsByServer,
          Plugins::index,
          Plugins::nested,
          Plugins::idsByCaller,
          () -> Plugins.queryKeyed(true),
          Plugins::softDelete,
          Plugins::value,
          Plugins::seed);

  @TempDir Path reports;

  /** One run that is stopped: when, and how. */
  record Stop(int number, Made made, boolean politely, int requests) {
    @Override
    public String toString() {
      return number
          + ": "
          + made
          + (politely ? ", SIGTERM" : ", kill -9")
          + " after request "
          + requests;
    }
  }

  static Stream<Stop> stops() {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS)
        .mapToObj(
            i ->
                new Stop(
                    i,
                    STYLES.get(i % STYLES.size()).get(),
                    i / STYLES.size() % 2 == 0 ? i % 2 == 1 : i % 2 == 0,
                    1 + random.nextInt(REQUESTS)));
  }

  @ParameterizedTest
  @MethodSource("stops")
  void should_leave_nothing_that_its_ledger_does_not_name_and_that_clean_does_not_remove(Stop stop)
      throws Exception {
    Random random = new Random(SEED * 1000 + stop.number());
    Kept kept = stop.made().kept();
    String others = others(kept);
    SlowPlugin slow = new SlowPlugin(stop.made(), random);
    try (DataPlugin plugin = new DataPlugin(stop.made().api(), slow)) {
      Process run = ChildRun.start(plugin.url(), reports);
      boolean stopped = await(run, slow, stop, random.nextInt(8));
      long told = System.nanoTime();
      end(run, stop);
      long ended = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - told);
      settle(slow);
      int writes = plugin.writes().size();

      List<JsonNode> left = left(kept);
      LedgerLines ledger = LedgerLines.of(reports);
      String story = left + "\n" + String.join("\n", plugin.writes()) + "\n" + ledger;
      assertThat(kept.harmed()).as(story).isEmpty();
      assertThat(others(kept)).isEqualTo(others);
      assertThat(left).as(story).allMatch(ledger::names);
      if (stop.politely()) {
        Report report = ReportJson.read(reports.resolve("report.json"));
        assertThat(report.run().completed()).isEqualTo(!stopped);
        List<String> named = report.run().leftBehind();
        // What was under way at the stop, and what nobody could look at, is named as that.
        long begun = named.stream().filter(one -> one.contains(" may have created ")).count();
        long unseen = named.stream().filter(one -> one.contains("no read shows")).count();
        int sure = (int) (named.size() - begun - unseen);
        assertThat(begun).as(story).isLessThanOrEqualTo(ledger.unanswered());
        // What is archived is still there. Until the first look after it nobody knows whether a
        // second write under one name made a second file.
        int known = stop.made().name().startsWith("files") ? Math.min(sure, 1) : sure;
        assertThat(kept.left().size()).as(named + "\n" + story).isBetween(known, named.size());
        assertThat(sure - known).as(named + "\n" + story).isLessThanOrEqualTo(1);
      }

      clean(plugin, kept, left.size(), ledger.unanswered(), story);
      assertThat(kept.harmed()).as(story).isEmpty();
      assertThat(others(kept)).isEqualTo(others);
      System.out.printf(
          "%s%s: %d left, %d writes, ended after %d ms%n",
          stop, stopped ? "" : " (had ended)", left.size(), writes, ended);
    }
  }

  private void clean(DataPlugin plugin, Kept kept, int left, int unanswered, String story)
      throws IOException {
    Settings settings = Runs.settings(plugin, reports).build();
    boolean written = Files.exists(reports.resolve("ledger.jsonl"));

    CleanRun clean = CleanRun.execute(settings);

    String told = String.join("\n", clean.lines()) + "\n" + story;
    // A write that was under way and holds nothing of the run's own cannot be told from others'.
    List<String> open = clean.lines().stream().filter(line -> line.startsWith("  left: ")).toList();
    assertThat(open)
        .as(told)
        .hasSizeLessThanOrEqualTo(unanswered)
        .allMatch(line -> line.contains("it was not answered"));
    ExitCode byNow = open.isEmpty() ? ExitCode.OPEN : ExitCode.CLOSED;
    assertThat(clean.exit()).as(told).isEqualTo(written ? byNow : ExitCode.UNUSABLE);
    assertThat(left(kept)).as(told).isEmpty();
    assertThat(clean.lines().stream().filter(line -> line.startsWith("  removed: ")))
        .as(told)
        .hasSize(left);
    if (written && open.isEmpty()) {
      assertThat(CleanRun.execute(settings).lines())
          .containsExactly("No run has left anything, by its ledger.");
    }
  }

  /** Whether the run is under way still at its moment. */
  private static boolean await(Process run, SlowPlugin slow, Stop stop, int millis)
      throws InterruptedException {
    while (run.isAlive() && slow.asked() < stop.requests()) {
      run.waitFor(1, TimeUnit.MILLISECONDS);
    }
    SlowPlugin.pause(millis);
    return run.isAlive();
  }

  private static void end(Process run, Stop stop) throws InterruptedException {
    if (stop.politely()) {
      run.destroy();
    } else {
      run.destroyForcibly();
    }
    assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  /** What the run had sent may be under way still. */
  private static void settle(SlowPlugin slow) {
    int before;
    do {
      before = slow.asked();
      SlowPlugin.pause(100);
    } while (slow.asked() > before);
  }

  private static String others(Kept kept) {
    return kept.list(Kept.Thing::isOthers).toString();
  }

  /** What is there and was neither there before nor is put away. */
  private static List<JsonNode> left(Kept kept) throws IOException {
    List<JsonNode> left = new ArrayList<>();
    for (String thing : kept.left()) {
      JsonNode json = JSON.readTree(thing);
      if (!json.path("archived").asBoolean()) {
        left.add(json);
      }
    }
    return left;
  }
}
