package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.safety.Plugins.Made;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stays is named, thing by thing, as the plugin's own data has it. */
class LeftBehindTest {

  @TempDir Path reports;

  /** Nothing takes away what is made here. */
  static Stream<Made> keeping() {
    return Stream.of(
        Leaving.without(Plugins.idsByServer(), "deleteTodo"),
        Leaving.without(Plugins.idsByServer(), "deleteTodo", "getTodo", "updateTodo"),
        Leaving.without(Plugins.idsByCaller(), "deleteNote"),
        Leaving.without(Plugins.index(), "deleteTodo"),
        Leaving.without(Plugins.value(), "deleteTodo"),
        Leaving.without(Plugins.nested(), "deleteProject", "deleteTask"),
        Leaving.without(Plugins.rpc(), "post_users_delete"),
        Leaving.without(Plugins.pages(), "deleteTodo"),
        Leaving.without(Plugins.asynchronous(), "deleteTodo"),
        Leaving.without(Plugins.seed(), "deleteTodo"),
        Leaving.deletesNothing(),
        Leaving.tickets(true, false, false),
        Leaving.tickets(false, false, false),
        Leaving.tickets(true, true, false),
        Leaving.tickets(false, true, false));
  }

  static Stream<Made> cleaned() {
    return Stream.of(
        Leaving.fastApi(),
        Leaving.tickets(true, false, true),
        Leaving.tickets(false, false, true),
        Leaving.tickets(true, true, true),
        Leaving.tickets(false, true, true));
  }

  @ParameterizedTest
  @MethodSource("keeping")
  void should_name_each_thing_that_nothing_takes_away(Made made) {
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      assertThat(made.kept().harmed()).isEmpty();
      assertThat(made.kept().left()).as("else nothing is shown by this").isNotEmpty();
      LeftExactly.isNamed(report, made.kept().left(), String.join("\n", plugin.writes()));
    }
  }

  /** A parameter that was sent twice tells as well under what a thing stands. */
  @Test
  void should_take_away_what_was_made_under_a_value_of_the_user() {
    Made made = Leaving.contacts();
    try (DataPlugin plugin = made.start()) {
      Report report =
          ConformanceRun.execute(
              Runs.settings(plugin, reports).input("post-Crm-AddContact", "listid", 5).build(),
              Progress.SILENT);

      String story = report.run().leftBehind() + "\n" + String.join("\n", plugin.writes());
      assertThat(plugin.writes()).anyMatch(write -> write.contains("listid=5&listid=5"));
      assertThat(made.kept().harmed()).as(story).isEmpty();
      assertThat(made.kept().left()).as(story).isEmpty();
      assertThat(report.run().leftBehind()).as(story).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cleaned")
  void should_take_away_what_shows_little_of_itself(Made made) {
    try (DataPlugin plugin = made.start()) {
      Report report = Runs.of(plugin, reports);

      String story = report.run().leftBehind() + "\n" + String.join("\n", plugin.writes());
      assertThat(made.kept().harmed()).as(story).isEmpty();
      assertThat(report.operations()).as(story).allMatch(one -> one.exercised());
      assertThat(made.kept().left()).as(story).isEmpty();
      assertThat(report.run().leftBehind()).as(story).isEmpty();
      assertThat(report.rules())
          .filteredOn(rule -> rule.findings().stream().anyMatch(one -> one.level().equals("error")))
          .isEmpty();
    }
  }
}
