package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.safety.Plugins.Made;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Others work on the plugin while it is tested: people, and other runs. */
class OtherCallersTest {

  @TempDir Path reports;

  static Stream<Made> plugins() {
    return Stream.of(
        Plugins.idsByServer(),
        Plugins.idsUsedAgain(),
        Plugins.idsByCaller(),
        Plugins.index(),
        Plugins.value(),
        Plugins.queryKeyed(true),
        Plugins.rpc(),
        Plugins.softDelete(),
        Plugins.pages());
  }

  @ParameterizedTest
  @MethodSource("plugins")
  void should_change_nothing_of_others_when_they_work_on_it_all_the_time(Made made) {
    ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor();
    try (DataPlugin plugin = made.start()) {
      AtomicInteger count = new AtomicInteger();
      others.scheduleAtFixedRate(
          () -> work(made, count.getAndIncrement()), 0, 20, TimeUnit.MILLISECONDS);

      Report report = Runs.of(plugin, reports);

      assertThat(made.kept().harmed())
          .as(report.run().leftBehind() + "\n" + String.join("\n", plugin.writes()))
          .isEmpty();
    } finally {
      others.shutdownNow();
    }
  }

  static Stream<Made> told() {
    return Stream.of(
        Plugins.idsByServer(),
        Plugins.idsByCaller(),
        Plugins.queryKeyed(true),
        Plugins.rpc(),
        Plugins.softDelete(),
        Plugins.pages());
  }

  /** By the list of rules that found something: what others did is nobody's fault. */
  @ParameterizedTest
  @MethodSource("told")
  void should_find_what_it_finds_in_quiet_when_others_change_the_list_every_200_ms(Made made) {
    Made quiet = told().filter(one -> one.name().equals(made.name())).findFirst().orElseThrow();
    ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor();
    try (DataPlugin alone = quiet.start();
        DataPlugin plugin = made.start()) {
      AtomicInteger count = new AtomicInteger();
      others.scheduleAtFixedRate(
          () -> work(made, count.getAndIncrement()), 0, 200, TimeUnit.MILLISECONDS);

      Report busy = Runs.of(plugin, reports.resolve("busy"));

      assertThat(found(busy)).isEqualTo(found(Runs.of(alone, reports.resolve("quiet"))));
      assertThat(busy.run().leftBehind()).hasSameSizeAs(made.kept().left());
      assertThat(busy.run().lost()).isEmpty();
      assertThat(made.kept().harmed()).isEmpty();
    } finally {
      others.shutdownNow();
    }
  }

  /** Others add to the list at once, so that it is never seen empty. */
  @Test
  void should_stop_when_a_delete_clears_a_list_that_others_go_on_adding_to() {
    Made made = Plugins.idsByServer();
    Kept kept = made.kept();
    List<String> before = kept.all().stream().map(thing -> thing.json().toString()).toList();
    DataPlugin.Handler wiping =
        asked -> {
          DataPlugin.Answer answer = made.handler().answer(asked);
          if (answer.status() == 204) {
            kept.all().forEach(kept::remove);
            addOfOthers(kept);
          }
          return answer;
        };
    ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor();
    try (DataPlugin plugin = new DataPlugin(made.api(), wiping)) {
      others.scheduleAtFixedRate(() -> addOfOthers(kept), 0, 200, TimeUnit.MILLISECONDS);

      Report report = Runs.of(plugin, reports);

      List<String> writes = plugin.writes();
      assertThat(report.run().lost())
          .as(String.join("\n", writes))
          .hasSizeGreaterThanOrEqualTo(before.size());
      assertThat(before)
          .as(report.run().lost() + "\n" + String.join("\n", writes))
          .allMatch(thing -> report.run().lost().stream().anyMatch(one -> one.startsWith(thing)));
      assertThat(writes.get(writes.size() - 1)).startsWith("DELETE");
      assertThat(writes).filteredOn(write -> write.startsWith("DELETE")).hasSize(1);
      assertThat(found(report)).anyMatch(one -> one.startsWith("operation/delete-then-gone"));
    } finally {
      others.shutdownNow();
    }
  }

  private static void addOfOthers(Kept kept) {
    int id = kept.nextId();
    kept.addOfOthers(Kept.object().put("id", id).put("text", "text " + id));
  }

  /** What looks like the run's own but was not answered to it is not taken away again. */
  @Test
  void should_not_touch_what_somebody_makes_at_the_moment_of_a_create() {
    Made made = Plugins.idsByServer();
    Kept kept = made.kept();
    DataPlugin.Handler beside =
        asked -> {
          DataPlugin.Answer answer = made.handler().answer(asked);
          if (answer.status() == 201) {
            kept.addOfOthers(Kept.object().put("id", kept.nextId()).put("text", "Sample text"));
          }
          return answer;
        };
    try (DataPlugin plugin = new DataPlugin(made.api(), beside)) {
      Report report = Runs.of(plugin, reports);

      assertThat(kept.harmed()).as(report.run().leftBehind() + "").isEmpty();
      assertThat(kept.left()).isEmpty();
    }
  }

  /** Runs that try the same values at the same moment write the same into things of their own. */
  @Test
  void should_not_take_for_lost_what_another_run_changes_to_the_same_text() {
    Made made = Plugins.idsByCaller();

    Report report = besideAnotherRun(made, false);

    assertThat(report.run().lost()).isEmpty();
    assertThat(report.passed()).as(report.summary().reason()).isTrue();
    assertThat(made.kept().harmed()).isEmpty();
    assertThat(made.kept().left()).isEmpty();
  }

  /** A text that only this run has sent comes from this run, whoever the thing belongs to. */
  @Test
  void should_take_for_lost_what_of_another_run_has_a_text_of_this_one() {
    Report report = besideAnotherRun(Plugins.idsByCaller(), true);

    assertThat(report.run().lost()).isNotEmpty();
    assertThat(report.passed()).isFalse();
  }

  /**
   * Something of another run takes on each text that is put.
   *
   * @param ours whether those are meant that only this run can have sent, or the others
   */
  private Report besideAnotherRun(Made made, boolean ours) {
    Kept.Thing theirs =
        made.kept()
            .addOfOthers(
                Kept.object().put("key", "conformance-1-zyxwvutsrq").put("text", "zyxwvuts aaaa"));
    DataPlugin.Handler beside =
        asked -> {
          DataPlugin.Answer answer = made.handler().answer(asked);
          boolean written = asked.method().equals("PUT") && answer.status() == 200;
          String text = asked.body() == null ? "" : asked.body().path("text").asText();
          if (written && text.contains(letters(asked.last())) == ours) {
            made.kept().byItsOwner(theirs, "text", asked.body().get("text"));
          }
          return answer;
        };
    try (DataPlugin plugin = new DataPlugin(made.api(), beside)) {
      return Runs.of(plugin, reports);
    }
  }

  /** What sets the texts of a run apart, by a key of its own. */
  private static String letters(String key) {
    String run = key.substring(key.lastIndexOf('-') + 1);
    return run.substring(0, Math.min(8, run.length()));
  }

  private static List<String> found(Report report) {
    return report.rules().stream()
        .flatMap(
            rule ->
                rule.findings().stream()
                    .filter(found -> !found.level().equals("note"))
                    .map(found -> rule.id() + " " + found.subject() + " " + found.message()))
        .sorted()
        .toList();
  }

  /** Adds one, edits one, takes one away, in turn. */
  private static void work(Made made, int turn) {
    Kept kept = made.kept();
    List<Kept.Thing> theirs = kept.all(Kept.Thing::isOthers);
    switch (turn % 3) {
      case 0 -> {
        int id = kept.nextId();
        kept.addOfOthers(
            Kept.object()
                .put("id", id)
                .put("key", "k" + id)
                .put("path", "p" + id)
                .put("userId", "u-" + id)
                .put("todo", "todo " + id)
                .put("text", "text " + id)
                .put("name", "Name " + id)
                .put("content", "content " + id));
      }
      case 1 -> kept.byItsOwner(theirs.get(turn % theirs.size()), false);
      default -> kept.byItsOwner(theirs.get(turn % theirs.size()), true);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 8})
  void should_change_nothing_of_others_when_several_runs_go_on_at_once(int runs) {
    ExecutorService threads = Executors.newFixedThreadPool(runs);
    try {
      for (Made made :
          List.of(
              Plugins.seed(),
              Plugins.idsByServer(),
              Plugins.idsByCaller(),
              Plugins.value(),
              Plugins.queryKeyed(true),
              Plugins.rpc())) {
        try (DataPlugin plugin = made.start()) {
          List<CompletableFuture<Report>> going = new ArrayList<>();
          for (int i = 0; i < runs; i++) {
            Path own = reports.resolve(made.name() + i);
            going.add(CompletableFuture.supplyAsync(() -> Runs.of(plugin, own), threads));
          }
          going.forEach(CompletableFuture::join);

          assertThat(made.kept().harmed()).as(made.name()).isEmpty();
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
