package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.OperationSummary;
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
            asked -> asked.method().equals("PUT") && asked.member("state").isArray()),
        new Crash(
            "a long text without a limit", asked -> asked.member("note").asText().length() > 1_000),
        new Crash(
            "a long text in what is changed",
            asked ->
                asked.method().equals("PUT") && asked.member("text").asText().length() > 1_000),
        new Crash("a long text to search for", asked -> value(asked, "q").length() > 1_000),
        new Crash("an emoji", asked -> asked.member("note").asText().contains("\ud83d\ude42")),
        new Crash(
            "an emoji in what is changed",
            asked -> asked.method().equals("PUT") && asked.body().contains("\ud83d\ude42")),
        new Crash("an emoji to search for", asked -> value(asked, "q").contains("%F0%9F%99%82")),
        new Crash("a Hebrew text", asked -> asked.body().contains("\u05e9\u05dc\u05d5\u05dd")),
        new Crash("a negative limit", asked -> value(asked, "limit").startsWith("-")),
        new Crash("a negative offset", asked -> value(asked, "offset").startsWith("-")),
        new Crash("a place beyond the end", asked -> value(asked, "offset").length() > 4),
        new Crash("a number twice", asked -> isTwice(asked, "limit")),
        new Crash("a listed value twice", asked -> isTwice(asked, "state")),
        new Crash("a text twice", asked -> isTwice(asked, "q")),
        new Crash("an empty number", asked -> isEmpty(asked, "limit")),
        new Crash("an empty listed value", asked -> isEmpty(asked, "state")),
        new Crash("an empty text", asked -> isEmpty(asked, "q")),
        new Crash("an empty day", asked -> isEmpty(asked, "since")),
        new Crash("a listed value in large letters", asked -> value(asked, "state").equals("OPEN")),
        new Crash(
            "a listed value of a body in large letters",
            asked -> asked.member("state").asText().equals("OPEN")),
        new Crash("a leap day", asked -> asked.member("due").asText().endsWith("02-29")),
        new Crash("a leap day to search for", asked -> value(asked, "since").endsWith("02-29")),
        new Crash("a day that is none", asked -> value(asked, "since").contains("not")),
        new Crash(
            "an unknown property",
            asked -> creates(asked) && !asked.member("unknownProperty").isMissingNode()),
        new Crash(
            "an unknown property deep inside",
            asked ->
                creates(asked) && !asked.member("paper").path("unknownProperty").isMissingNode()),
        new Crash(
            "an unknown property in what is changed",
            asked ->
                asked.method().equals("PUT")
                    && !asked.member("paper").path("unknownProperty").isMissingNode()));
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

  /** What the query says for a name, as it was sent. */
  private static String value(Asked asked, String name) {
    return values(asked, name).findFirst().orElse("");
  }

  private static boolean isTwice(Asked asked, String name) {
    return values(asked, name).count() == 2;
  }

  private static boolean isEmpty(Asked asked, String name) {
    return values(asked, name).anyMatch(String::isEmpty);
  }

  private static Stream<String> values(Asked asked, String name) {
    return Stream.of(asked.query().split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1));
  }

  private static List<String> violated(TodoRun run) {
    return run.violated();
  }
}
