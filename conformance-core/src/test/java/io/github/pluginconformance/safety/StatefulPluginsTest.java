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
import org.junit.jupiter.params.provider.ValueSource;

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
        Plugins.idsUsedAgainLater(),
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
      LeftExactly.isNamed(report, made.kept().left(), story);
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

  @Test
  void should_send_no_further_write_when_something_is_lost_after_many_doubts() {
    Made made = Plugins.losesLate();
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      assertThat(made.kept().harmed()).as(String.join("\n", plugin.writes())).hasSize(1);
      assertThat(report.run().lost()).hasSize(1).first().asString().contains("Buy milk");
      assertThat(plugin.writes().get(plugin.writes().size() - 1)).startsWith("PUT");
    }
  }

  /** One delete takes one thing away, whatever else is like it. */
  @Test
  void should_name_all_that_nothing_can_remove_and_remove_the_rest() {
    Made made = Plugins.takesAnything();
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      assertThat(made.kept().harmed()).isEmpty();
      assertThat(made.kept().left()).as(String.join("\n", plugin.writes())).containsOnly("{}");
      assertThat(report.run().leftBehind())
          .containsExactly(
              "todo {}, shown by GET /todos (" + made.kept().left().size() + " times)");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void should_tell_once_what_its_own_invalid_input_has_made(boolean broken) {
    Made made = Plugins.credulous(broken);
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      assertThat(report.rules())
          .filteredOn(
              rule ->
                  rule.id().startsWith("operation/")
                      && rule.findings().stream().anyMatch(one -> !one.level().equals("note")))
          .extracting(rule -> rule.id())
          .containsExactly("operation/refuses-invalid-input");
      assertThat(made.kept().harmed()).isEmpty();
      assertThat(report.run().leftBehind()).hasSameSizeAs(made.kept().left());
    }
  }
}
