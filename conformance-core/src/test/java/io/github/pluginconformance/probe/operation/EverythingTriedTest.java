package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.rule.operation.OperationRules;
import io.github.pluginconformance.testing.MemoServer;
import io.github.pluginconformance.testing.MemoServer.Asked;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin that crashes over one kind of request is found, by one rule alone. */
class EverythingTriedTest {

  /** What a plugin may crash over. */
  record Crash(String over, Predicate<Asked> stumbles) {

    @Override
    public String toString() {
      return over;
    }
  }

  static Stream<Crash> crashes() {
    return Stream.of(
        new Crash("one media type", asked -> "text/plain".equals(asked.accept())),
        new Crash(
            "an optional property of a create",
            asked -> asked.method().equals("POST") && asked.member("priority").isInt()),
        new Crash("a word that every object knows", asked -> "constructor".equals(asked.id())),
        new Crash(
            "a create without a required property",
            asked -> creates(asked) && asked.body().equals("{}")),
        new Crash("a prototype", asked -> "__proto__".equals(asked.id())),
        new Crash(
            "an apostrophe",
            asked ->
                asked.rawPath().contains("'")
                    || asked.rawPath().contains("%27")
                    || asked.member("text").asText().contains("'")),
        new Crash("an empty body", asked -> creates(asked) && asked.body().isEmpty()),
        new Crash(
            "null in place of the body", asked -> creates(asked) && asked.body().equals("null")),
        new Crash(
            "a list in place of the body", asked -> creates(asked) && asked.body().startsWith("[")),
        new Crash("a size of zero", asked -> asked.query().contains("limit=0")),
        new Crash("an encoded zero", asked -> asked.rawPath().contains("%00")),
        new Crash("an encoded way up", asked -> asked.rawPath().contains("..%2F")),
        new Crash("a long id", asked -> asked.rawPath().length() > 1_000),
        new Crash("other scripts", asked -> asked.rawPath().contains("%E6%BC%A2")),
        new Crash("changing what is gone", asked -> asked.method().equals("PUT") && asked.gone()),
        new Crash(
            "deleting what is gone", asked -> asked.method().equals("DELETE") && asked.gone()),
        new Crash("a number in place of a text", asked -> asked.member("text").isNumber()),
        new Crash(
            "a text in place of a number that need not be sent",
            asked -> asked.member("priority").isTextual()),
        new Crash(
            "a list in place of a text that need not be sent",
            asked -> asked.method().equals("PUT") && asked.member("state").isArray()));
  }

  @ParameterizedTest
  @MethodSource("crashes")
  void one_rule_finds(Crash crash) {
    try (MemoServer server = MemoServer.stumblingOver(crash.stumbles())) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(violated(run)).as(run.story()).containsExactly("operation/no-server-error");
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  @Test
  void nothing_is_said_against_a_sound_one() {
    try (MemoServer server = MemoServer.sound()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(violated(run)).as(run.story()).isEmpty();
      assertThat(run.seen().operations()).allMatch(OperationSummary::exercised);
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  @Test
  void nothing_is_said_against_one_that_takes_a_number_for_its_text() {
    try (MemoServer server = MemoServer.readingNumbersAsText()) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests()).anyMatch(request -> request.endsWith("{\"text\":7}"));
      assertThat(violated(run)).as(run.story()).isEmpty();
      assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
    }
  }

  private static boolean creates(Asked asked) {
    return asked.method().equals("POST");
  }

  private static List<String> violated(TodoRun run) {
    return OperationRules.all().stream()
        .filter(rule -> !rule.judge(run.evidence()).findings().isEmpty())
        .map(rule -> rule.meta().id())
        .toList();
  }
}
