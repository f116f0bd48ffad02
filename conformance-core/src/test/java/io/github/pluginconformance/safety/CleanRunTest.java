package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.door.CleanRun;
import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.safety.DataPlugin.Answer;
import io.github.pluginconformance.safety.Plugins.Made;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is cleaned up after a stopped run, and what is left alone, by the data of the plugin. */
class CleanRunTest {

  private static final String RUN = "conformance-1-abcdefghij";

  @TempDir Path reports;

  @Test
  void should_remove_what_carries_the_letters_of_the_run_and_nothing_else() throws IOException {
    Made made = Plugins.idsByServer();
    made.kept().add(todo(41, "Sample text " + RUN));
    made.kept().addOfOthers(todo(42, "Sample text conformance-1-zyxwvutsrq"));
    try (DataPlugin plugin = made.start()) {
      ledger(plugin, attempt(1, "{'text':'Sample text " + RUN + "'}"));

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).as(clean.toString()).isEqualTo(ExitCode.OPEN);
      assertThat(clean.lines())
          .first()
          .asString()
          .isEqualTo("conformance-1-abcdefghij: 1 removed, 0 left");
      assertThat(plugin.writes()).hasSize(1).first().asString().startsWith("DELETE /todos/41");
    }
    assertThat(made.kept().left()).isEmpty();
    assertThat(made.kept().harmed()).isEmpty();
  }

  /** The run was answered 41; who has 41 now cannot be told. */
  @Test
  void should_leave_what_may_be_somebody_elses_by_now_and_name_it_with_a_command()
      throws IOException {
    Made made = Plugins.idsByServer();
    made.kept().add(todo(41, "Buy bread"));
    try (DataPlugin plugin = made.start()) {
      ledger(
          plugin,
          attempt(1, "{'text':'Buy bread'}"),
          "{'event':'answered','attempt':1,'exchange':9,'status':201}",
          created("41", "{'text':'Buy bread'}", "{'id':41,'text':'Buy bread'}"));

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.CLOSED);
      assertThat(String.join("\n", clean.lines()))
          .contains(
              "0 removed, 1 left",
              "Buy bread",
              "mode: everything",
              "curl -i -X DELETE",
              "/todos/41");
      assertThat(plugin.writes()).isEmpty();

      CleanRun everything = CleanRun.execute(settings(plugin).mode(Mode.EVERYTHING).build());

      assertThat(everything.exit()).as(everything.toString()).isEqualTo(ExitCode.OPEN);
    }
    assertThat(made.kept().left()).isEmpty();
    assertThat(made.kept().harmed()).isEmpty();
  }

  @Test
  void should_leave_what_was_made_under_an_id_that_was_used_again() throws IOException {
    Made made = Plugins.idsByServer();
    made.kept().addOfOthers(todo(41, "Of another caller"));
    try (DataPlugin plugin = made.start()) {
      ledger(
          plugin,
          attempt(1, "{'text':'Buy bread'}"),
          created("41", "{'text':'Buy bread'}", "{'id':41,'text':'Buy bread'}"));

      CleanRun clean = CleanRun.execute(settings(plugin).mode(Mode.EVERYTHING).build());

      assertThat(clean.exit()).as(clean.toString()).isEqualTo(ExitCode.OPEN);
      assertThat(plugin.writes()).isEmpty();
    }
    assertThat(made.kept().harmed()).isEmpty();
  }

  @Test
  void should_remove_what_has_an_id_that_is_not_used_twice_and_the_values_that_were_sent()
      throws IOException {
    Made made = Plugins.idsByCaller();
    String unique = "6f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f";
    made.kept().add(Kept.object().put("key", unique).put("text", "light"));
    try (DataPlugin plugin = made.start()) {
      ledger(
          plugin,
          "{'event':'attempt','number':1,'method':'PUT','path':'/notes/{key}','url':'u','parameters':"
              + "{'path':{'key':'"
              + unique
              + "'}},'contentType':'application/json','body':{'text':'light'}}",
          created("'" + unique + "'", "{'key':'" + unique + "','text':'light'}", "{}")
              .replace("POST /todos", "PUT /notes/{key}"));

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).as(clean.toString()).isEqualTo(ExitCode.OPEN);
    }
    assertThat(made.kept().left()).isEmpty();
    assertThat(made.kept().harmed()).isEmpty();
  }

  /** The list does not look at the name that it is asked with, so it shows what is of others. */
  @Test
  void should_leave_what_a_list_shows_under_every_name() throws IOException {
    Made made = Plugins.seed();
    try (DataPlugin plugin =
        new DataPlugin(
            made.api(),
            asked ->
                asked.method().equals("GET") ? everybodys(made) : made.handler().answer(asked))) {
      ledger(
          plugin,
          "{'event':'attempt','number':1,'method':'POST','path':'/todos/{username}','url':'u',"
              + "'parameters':{'path':{'username':'"
              + RUN
              + "'}},'contentType':'application/json','body':{'todo':'Sample "
              + RUN
              + "'}}");

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).as(clean.toString()).isEqualTo(ExitCode.OPEN);
      assertThat(plugin.writes()).isEmpty();
    }
    assertThat(made.kept().harmed()).isEmpty();
  }

  @Test
  void should_say_what_no_operation_removes() throws IOException {
    Made made = Plugins.queryKeyed(false);
    made.kept().add(Kept.object().put("path", RUN).put("content", "x"));
    try (DataPlugin plugin = made.start()) {
      ledger(
          plugin,
          "{'event':'attempt','number':1,'method':'POST','path':'/write','url':'u','parameters':"
              + "{'query':{'path':'"
              + RUN
              + "'}},'contentType':'application/json','body':{'content':'x'}}");

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.CLOSED);
      assertThat(String.join("\n", clean.lines()))
          .contains("0 removed, 1 left", RUN, "no operation removes it", "curl -i");
    }
  }

  @Test
  void should_say_when_no_read_tells_what_became_of_a_write() throws IOException {
    Made made = Plugins.idsByServer();
    try (DataPlugin plugin =
        new DataPlugin(made.api(), asked -> Answer.refused(500, "broken for now"))) {
      ledger(plugin, attempt(7, "{'text':'Sample text " + RUN + "'}"));

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.CLOSED);
      assertThat(String.join("\n", clean.lines()))
          .contains("POST /todos", "attempt 7", "was not answered", "no read shows");
    }
  }

  @Test
  void should_send_nothing_without_a_ledger() throws IOException {
    try (DataPlugin plugin = Plugins.idsByServer().start()) {
      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(clean.lines().get(0)).contains("ledger.jsonl", "reportsDirectory");
    }
  }

  @Test
  void should_send_nothing_to_another_plugin_than_that_of_the_run() throws IOException {
    Made made = Plugins.idsByServer();
    try (DataPlugin plugin = made.start()) {
      Files.writeString(
          reports.resolve("ledger.jsonl"),
          run("http://localhost:1") + attempt(1, "{'text':'x'}").replace('\'', '"') + "\n");

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(clean.lines().get(0)).contains("http://localhost:1", plugin.url().toString());
    }
  }

  @Test
  void should_ask_for_another_mode_where_nothing_may_be_removed() throws IOException {
    try (DataPlugin plugin = Plugins.idsByServer().start()) {
      ledger(plugin, attempt(1, "{'text':'x'}"));

      CleanRun clean = CleanRun.execute(settings(plugin).mode(Mode.READ_ONLY).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(clean.lines())
          .containsExactly("mode: read-only removes nothing; set mode: own-data");
    }
  }

  /** A ledger of a version that did not say whose it is. */
  @Test
  void should_send_nothing_by_a_ledger_that_names_no_run() throws IOException {
    try (DataPlugin plugin = Plugins.idsByServer().start()) {
      Files.writeString(
          reports.resolve("ledger.jsonl"),
          "{\"event\":\"attempt\",\"operation\":\"POST /todos\",\"url\":\"u\"}\n");

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(clean.lines().get(0)).contains("does not say whose run");
    }
  }

  @Test
  void should_send_nothing_while_a_run_is_going_on() throws IOException {
    Made made = Plugins.idsByServer();
    try (DataPlugin plugin = made.start();
        FileChannel other =
            FileChannel.open(
                reports.resolve(".plugin-conformance.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
      ledger(plugin, attempt(1, "{'text':'x'}"));
      assertThat(other.tryLock()).isNotNull();

      assertThatThrownBy(() -> CleanRun.execute(settings(plugin).build()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run");
      assertThat(plugin.writes()).isEmpty();
    }
  }

  @Test
  void should_clean_up_after_several_runs_that_were_stopped_in_one_folder() throws IOException {
    Made made = Plugins.idsByServer();
    made.kept().add(todo(41, "Sample text " + RUN));
    made.kept().add(todo(42, "Sample text conformance-1-zyxwvutsrq"));
    try (DataPlugin plugin = made.start()) {
      ledger(
          plugin,
          attempt(1, "{'text':'Sample text " + RUN + "'}"),
          run(plugin.url().toString()).replace("abcdefghij", "zyxwvutsrq").strip(),
          attempt(1, "{'text':'Sample text conformance-1-zyxwvutsrq'}"),
          "{'event':'att");

      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).as(clean.toString()).isEqualTo(ExitCode.OPEN);
      assertThat(CleanRun.execute(settings(plugin).build()).lines())
          .containsExactly("No run has left anything, by its ledger.");
    }
    assertThat(made.kept().left()).isEmpty();
    assertThat(made.kept().harmed()).isEmpty();
  }

  @Test
  void should_keep_what_a_stopped_run_has_left_in_the_ledger_when_another_run_writes_there()
      throws IOException {
    Made made = Plugins.idsByServer();
    made.kept().add(todo(41, "Sample text " + RUN));
    try (DataPlugin plugin = made.start()) {
      ledger(plugin, attempt(1, "{'text':'Sample text " + RUN + "'}"));
      Runs.of(plugin, reports);
      assertThat(made.kept().left()).hasSize(1);

      assertThat(CleanRun.execute(settings(plugin).build()).exit()).isEqualTo(ExitCode.OPEN);
      assertThat(made.kept().left()).isEmpty();

      Runs.of(plugin, reports);
      List<String> lines = Files.readAllLines(reports.resolve("ledger.jsonl"));
      assertThat(lines).filteredOn(line -> line.startsWith("{\"event\":\"run\"")).hasSize(1);
      assertThat(lines).last().asString().isEqualTo("{\"event\":\"ended\",\"left\":0}");
    }
  }

  @Test
  void should_send_nothing_by_a_ledger_that_is_a_link_or_a_folder() throws IOException {
    Path ledger = reports.resolve("ledger.jsonl");
    try (DataPlugin plugin = Plugins.idsByServer().start()) {
      ledger(plugin, attempt(1, "{'text':'x'}"));
      Files.move(ledger, reports.resolve("moved"));
      Files.createSymbolicLink(ledger, reports.resolve("moved"));
      CleanRun linked = CleanRun.execute(settings(plugin).build());
      assertThat(linked.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(linked.lines().get(0)).contains("is a symbolic link", "reportsDirectory");

      Files.delete(ledger);
      Files.createDirectory(ledger);
      CleanRun folder = CleanRun.execute(settings(plugin).build());
      assertThat(folder.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(folder.lines().get(0)).contains("is a folder", "reportsDirectory");
      assertThat(plugin.writes()).isEmpty();
    }
  }

  @Test
  void should_send_nothing_where_its_journal_cannot_be_written() throws IOException {
    Files.createDirectory(reports.resolve("journal-clean.jsonl"));
    try (DataPlugin plugin = Plugins.idsByServer().start()) {
      ledger(plugin, attempt(1, "{'text':'x'}"));
      CleanRun clean = CleanRun.execute(settings(plugin).build());

      assertThat(clean.exit()).isEqualTo(ExitCode.UNUSABLE);
      assertThat(clean.lines().get(0)).contains("journal-clean.jsonl is a folder");
      assertThat(plugin.writes()).isEmpty();
    }
  }

  /** The document can be read, and then nothing is answered any more. */
  @Test
  void should_end_with_a_sentence_when_the_plugin_never_answers() throws IOException {
    Made made = Plugins.idsByServer();
    made.kept().add(todo(41, "Sample text " + RUN));
    CountDownLatch ended = new CountDownLatch(1);
    try (DataPlugin plugin =
        new DataPlugin(
            made.api(),
            asked -> {
              awaitUninterruptibly(ended);
              return made.handler().answer(asked);
            })) {
      ledger(plugin, attempt(1, "{'text':'Sample text " + RUN + "'}"));

      CleanRun clean = CleanRun.execute(settings(plugin).limits(impatient()).build());
      ended.countDown();

      assertThat(clean.exit()).isEqualTo(ExitCode.CLOSED);
      assertThat(String.join("\n", clean.lines())).contains("1 left", "left: ");
      assertThat(plugin.writes()).isEmpty();
    }
  }

  private static Limits impatient() {
    return new Limits(Duration.ofMillis(300), 500, Duration.ofMinutes(1), 4);
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer everybodys(Made made) {
    var answer = Kept.object();
    var texts = answer.putArray("todos");
    made.kept().all().forEach(thing -> texts.add(thing.value("text")));
    return Answer.of(200, answer);
  }

  private SettingsBuilder settings(DataPlugin plugin) {
    return Runs.settings(plugin, reports);
  }

  private static com.fasterxml.jackson.databind.node.ObjectNode todo(int id, String text) {
    return Kept.object().put("id", id).put("text", text);
  }

  private static String run(String url) {
    String line =
        """
        {"event":"run","id":"conformance-1-abcdefghij","seed":1,"run":"abcdefghij","mode":"own-data","baseUrl":"%s"}
        """;
    return line.formatted(url);
  }

  private static String attempt(int number, String body) {
    return "{'event':'attempt','number':"
        + number
        + ",'method':'POST','path':'/todos','url':'http://localhost/todos','parameters':{},"
        + "'contentType':'application/json','body':"
        + body
        + "}";
  }

  private static String created(String id, String sent, String answered) {
    return "{'event':'created','number':1,'attempt':1,'operation':'POST /todos','exchange':9,'id':"
        + id
        + ",'sent':"
        + sent
        + ",'answered':"
        + answered
        + "}";
  }

  /** Written in single quotes. */
  private void ledger(DataPlugin plugin, String... lines) throws IOException {
    Files.writeString(
        reports.resolve("ledger.jsonl"),
        run(plugin.url().toString()) + String.join("\n", lines).replace('\'', '"') + "\n");
  }
}
