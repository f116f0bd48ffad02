package io.github.pluginconformance.probe.operation.own;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.probe.RunIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunsTest {

  private static final String RUN =
      "{'event':'run','id':'conformance-1-abcdefghij','seed':1,'run':'abcdefghij','baseUrl':'http://p'}";
  private static final String ATTEMPT =
      "{'event':'attempt','number':1,'method':'POST','path':'/a','url':'http://p/a',"
          + "'parameters':{'query':{'q':'x'}},'body':{'b':1}}";

  @TempDir Path folder;

  @Test
  void should_be_none_without_a_file() throws IOException {
    assertThat(RecordedRuns.read(folder.resolve("ledger.jsonl"))).isEmpty();
  }

  @Test
  void should_tell_what_went_out_and_what_came_of_it() throws IOException {
    RecordedRun run =
        read(
                RUN,
                ATTEMPT,
                "{'event':'answered','attempt':1,'exchange':4,'status':201}",
                "{'event':'created','number':1,'attempt':1,'operation':'POST /a','exchange':4,"
                    + "'id':7,'sent':{'b':1},'answered':{'id':7}}",
                "{'event':'created','number':2,'attempt':1,'operation':'POST /a','exchange':4,"
                    + "'id':8,'sent':{},'answered':{}}",
                "{'event':'removed','number':1}")
            .get(0);

    assertThat(run.identity()).isEqualTo(new RunIdentity(1, "abcdefghij"));
    assertThat(run.baseUrl()).isEqualTo("http://p");
    assertThat(run.attempts()).hasSize(1);
    assertThat(run.attempts().get(0).status()).isEqualTo(201);
    assertThat(run.attempts().get(0).parameters()).containsOnlyKeys("query q");
    assertThat(run.remaining()).hasSize(1);
    assertThat(run.remaining().get(0).id().asInt()).isEqualTo(8);
    assertThat(run.isOver()).isFalse();
  }

  @Test
  void should_be_over_when_it_ended_and_left_nothing() throws IOException {
    assertThat(read(RUN, ATTEMPT, "{'event':'ended','left':0}").get(0).isOver()).isTrue();
    assertThat(read(RUN, ATTEMPT, "{'event':'ended','left':2}").get(0).isOver()).isFalse();
    assertThat(read(RUN, ATTEMPT, "{'event':'ended','left':0}", ATTEMPT).get(0).isOver()).isFalse();
    assertThat(read(RUN).get(0).isOver()).isTrue();
  }

  @Test
  void should_pass_over_what_is_cut_off_or_not_known() throws IOException {
    RecordedRun run = read(RUN, "{'event':'later'}", "nonsense", ATTEMPT, "{'event':'answ").get(0);

    assertThat(run.attempts()).hasSize(1);
    assertThat(run.attempts().get(0).status()).isZero();
  }

  /** Cleaning up acts under the name of the run, and counts from 1 again. */
  @Test
  void should_take_what_was_written_under_one_name_for_one_run() throws IOException {
    List<RecordedRun> runs =
        read(
            RUN,
            ATTEMPT,
            RUN.replace("abcdefghij", "zyxwvutsrq"),
            ATTEMPT,
            RUN,
            ATTEMPT.replace("POST", "DELETE"),
            "{'event':'answered','attempt':1,'exchange':4,'status':204}");

    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).attempts())
        .extracting(one -> one.number() + " " + one.method() + " " + one.status())
        .containsExactly("1 POST 0", "2 DELETE 204");
    assertThat(runs.get(1).attempts()).hasSize(1);
  }

  private List<RecordedRun> read(String... lines) throws IOException {
    Path file = folder.resolve("ledger.jsonl");
    Files.writeString(file, String.join("\n", lines).replace('\'', '"') + "\n");
    return RecordedRuns.read(file);
  }
}
