package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.door.Aggregate.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many reports, one gate. */
class AggregateTest {

  @TempDir Path folder;

  @Test
  void should_pass_when_every_report_passed() throws IOException {
    report("one", "passed", "all is well");
    report("two/SomeTest", "passed", "all is well");

    Aggregate aggregate = Aggregate.of(List.of(folder));

    assertThat(aggregate.passed()).isTrue();
    assertThat(aggregate.verdict()).isEqualTo("PASSED: 2 of 2 reports passed");
    assertThat(aggregate.entries()).extracting(Entry::target).containsOnly("http://localhost:1");
  }

  @Test
  void should_fail_and_say_why_when_one_report_failed() throws IOException {
    report("green", "passed", "all is well");
    report("red", "failed", "2 errors");

    Aggregate aggregate = Aggregate.of(List.of(folder));

    assertThat(aggregate.passed()).isFalse();
    assertThat(aggregate.verdict()).isEqualTo("FAILED: 1 of 2 reports did not pass");
    assertThat(Files.readString(aggregate.write(folder)))
        .containsSubsequence("| FAILED |", "2 errors", "| passed |", "all is well");
  }

  @Test
  void should_fail_in_one_sentence_for_what_is_no_report() throws IOException {
    report("green", "passed", "all is well");
    Path none = Files.writeString(folder.resolve("other.json"), "{\"hello\": 1}");
    Path empty = Files.writeString(folder.resolve("empty.json"), "{\"formatVersion\": 1}");
    Path missing = folder.resolve("missing.json");

    Aggregate aggregate = Aggregate.of(List.of(folder.resolve("green"), none, empty, missing));

    assertThat(aggregate.passed()).isFalse();
    assertThat(aggregate.entries())
        .filteredOn(entry -> !entry.passed())
        .extracting(Entry::reason)
        .containsExactly(
            "not a report of plugin-conformance: it has no verdict",
            "there is no such report",
            "not a report of plugin-conformance: it has no formatVersion");
    assertThat(aggregate.entries()).extracting(Entry::file).contains(empty, missing, none);
  }

  @Test
  void should_name_files_as_people_know_them_when_seen_from_a_folder() throws IOException {
    report("a/target", "passed", "all is well");
    Path elsewhere = Path.of("/nowhere/report.json");

    Aggregate aggregate = Aggregate.of(List.of(folder, elsewhere)).seenFrom(folder);

    assertThat(aggregate.entries())
        .extracting(Entry::file)
        .containsExactlyInAnyOrder(Path.of("a", "target", "report.json"), elsewhere);
  }

  @Test
  void should_fail_when_there_is_no_report() throws IOException {
    Aggregate aggregate = Aggregate.of(List.of(folder));

    assertThat(aggregate.passed()).isFalse();
    assertThat(aggregate.verdict()).startsWith("FAILED: there is no report.json");
  }

  @Test
  void should_keep_foreign_text_inert_on_the_page() throws IOException {
    report("red", "failed", "x | <img src=y> [a](http://b) @all");

    String page = Files.readString(Aggregate.of(List.of(folder)).write(folder));

    assertThat(page.lines().toList()).hasSize(5);
    assertThat(page).doesNotContain("<img", "](", "@all", "x |");
  }

  private void report(String name, String verdict, String reason) throws IOException {
    Path file = Files.createDirectories(folder.resolve(name)).resolve("report.json");
    Files.writeString(
        file,
        """
        {"formatVersion": 1, "target": {"baseUrl": "http://localhost:1", "profile": "chatgpt-plugin", "mode": "own-data"},
         "summary": {"verdict": "%s", "reason": "%s", "rules": {}, "findings": {}}, "rules": [], "operations": [], "exchanges": []}
        """
            .formatted(verdict, reason));
  }
}
