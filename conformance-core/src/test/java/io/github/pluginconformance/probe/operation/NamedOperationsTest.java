package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.OperationSettings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.NotesServer;
import io.github.pluginconformance.testing.NotesServer.Wrong;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings say about an operation that is not there protects nothing. */
class NamedOperationsTest {

  @TempDir Path reports;

  @Test
  void a_name_that_the_document_does_not_have_stops_the_calls_and_is_told() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      Report report = run(settings(server).operation("addNotes", skipped("it cannot be undone")));

      assertThat(server.requests()).noneMatch(request -> request.contains("/notes"));
      assertThat(report.passed()).isFalse();
      assertThat(report.rules())
          .filteredOn(rule -> rule.outcome().equals("errored"))
          .extracting(RuleResult::reason)
          .isNotEmpty()
          .allMatch(
              reason ->
                  reason.contains(
                      "The setting operations.addNotes names the operation addNotes, which the"
                          + " document does not have; did you mean addNote?"));
    }
  }

  @Test
  void names_in_a_setting_s_value_are_looked_up_too() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      Report report =
          run(
              settings(server)
                  .operation(
                      "addNote", new OperationSettings(null, "listNote", false, false, null)));

      assertThat(report.rules())
          .extracting(rule -> String.valueOf(rule.reason()))
          .anyMatch(reason -> reason.contains("operations.addNote.stateProbe"))
          .anyMatch(reason -> reason.contains("did you mean listNotes?"));
    }
  }

  @Test
  void known_names_are_no_matter() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      Report report = run(settings(server).operation("addNote", skipped("it cannot be undone")));

      assertThat(server.requests())
          .anyMatch(request -> request.startsWith("GET /notes"))
          .noneMatch(request -> request.startsWith("POST"));
      assertThat(report.rules()).extracting(RuleResult::outcome).doesNotContain("errored");
    }
  }

  @Test
  void an_operation_without_operationId_is_named_by_method_and_path() {
    try (NotesServer server = NotesServer.withoutOperationIds()) {
      Report plain = run(settings(server));
      long writes = posts(server);

      Report report =
          run(
              settings(server)
                  .operation("POST /notes", skipped("it cannot be undone"))
                  .operation(
                      "DELETE /notes/{id}",
                      new OperationSettings(null, "GET /notes", false, false, null)));

      assertThat(plain.operations()).allMatch(operation -> operation.operationId() == null);
      assertThat(writes).isPositive();
      assertThat(posts(server)).as("after the second run").isEqualTo(writes);
      assertThat(report.rules()).extracting(RuleResult::outcome).doesNotContain("errored");
    }
  }

  @Test
  void inputs_are_given_by_method_and_path_too() {
    try (NotesServer server = NotesServer.withoutOperationIds()) {
      run(settings(server).input("POST /notes", "text", TextNode.valueOf("Bread for Kaj")));

      assertThat(server.requests())
          .anyMatch(
              request -> request.startsWith("POST /notes") && request.contains("Bread for Kaj"));
    }
  }

  @Test
  void a_method_and_path_that_the_document_does_not_have_is_told() {
    try (NotesServer server = NotesServer.withoutOperationIds()) {
      Report report = run(settings(server).operation("POST /note", skipped("no")));

      assertThat(report.rules())
          .extracting(rule -> String.valueOf(rule.reason()))
          .anyMatch(reason -> reason.contains("did you mean POST /notes?"));
      assertThat(posts(server)).isZero();
    }
  }

  @Test
  void what_is_said_under_two_names_is_refused() {
    try (NotesServer server = NotesServer.start(Wrong.NOTHING)) {
      Report report =
          run(
              settings(server)
                  .operation("addNote", skipped("no"))
                  .operation("POST /notes", skipped("no")));

      assertThat(report.rules())
          .extracting(rule -> String.valueOf(rule.reason()))
          .anyMatch(
              reason ->
                  reason.contains(
                      "operations.addNote and operations.POST /notes are about the same"
                          + " operation"));
    }
  }

  private static long posts(NotesServer server) {
    return server.requests().stream().filter(request -> request.startsWith("POST")).count();
  }

  private static OperationSettings skipped(String why) {
    return new OperationSettings(null, null, false, false, why);
  }

  private SettingsBuilder settings(NotesServer server) {
    return TodoRun.settings(server.uri())
        .profile(Profile.GPT_ACTION)
        .specUrl("/openapi.json")
        .reportsDirectory(reports);
  }

  private static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }
}
