package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.safety.Plugins.Made;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a plugin keeps is compared before and after a run, in every way of naming it. */
class StatefulPluginsTest {

  /** What is not called, by plugin: it cannot be aimed at what is ours alone. */
  private static final Map<String, List<String>> LEFT_OUT =
      Map.of(
          "single document",
          List.of("putSettings", "patchSettings", "saveSettings", "resetSettings"));

  @TempDir Path reports;

  static Stream<Made> plugins() {
    return Stream.of(
        Plugins.idsByServer(),
        Plugins.idsUsedAgain(),
        Plugins.idsByCaller(),
        Plugins.index(),
        Plugins.value(),
        Plugins.nested(),
        Plugins.queryKeyed(false),
        Plugins.queryKeyed(true),
        Plugins.singleDocument(),
        Plugins.rpc(),
        Plugins.bulk(),
        Plugins.softDelete(),
        Plugins.asynchronous(),
        Plugins.pages(),
        Plugins.seed());
  }

  @ParameterizedTest
  @MethodSource("plugins")
  void should_change_nothing_of_others_and_exercise_all_it_can(Made made) {
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      String story =
          made.kept().left()
              + "\n"
              + report.run().leftBehind()
              + "\n"
              + String.join("\n", plugin.writes());
      assertThat(made.kept().harmed()).as(story).isEmpty();
      assertThat(report.run().leftBehind()).as(story).hasSameSizeAs(made.kept().left());
      assertThat(report.operations())
          .filteredOn(one -> !one.exercised())
          .as(story)
          .extracting(one -> one.operationId())
          .containsExactlyInAnyOrderElementsOf(LEFT_OUT.getOrDefault(made.name(), List.of()));
    }
  }

  @Test
  void should_remove_what_a_create_of_many_has_made() {
    Made made = Plugins.bulk();
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      assertThat(plugin.writes()).anyMatch(write -> write.contains("/todos/bulk-create"));
      assertThat(made.kept().harmed()).isEmpty();
      assertThat(made.kept().left()).isEmpty();
      assertThat(report.run().leftBehind()).isEmpty();
    }
  }
}
