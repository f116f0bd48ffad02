package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tokens and texts that are made to be compared for ever: whoever hands out a token chooses both.
 * Each of these took minutes where the work grows with the square of a length.
 */
class SecretCostTest {

  private static final int LARGE = 1_000_000;
  private static final Duration BOUND = Duration.ofSeconds(60);

  static Stream<Arguments> costly() {
    String random = random(16_384, 1);
    return Stream.of(
        Arguments.of("masks beside a long token", List.of(random), "wait ... "),
        Arguments.of(
            "half tokens before masks", List.of(random), random.substring(0, 8000) + "***"),
        Arguments.of("halves that repeat", List.of(halves()), "a".repeat(9000) + "***"),
        Arguments.of("a token that nearly fits everywhere", List.of("a".repeat(4000) + "b"), "a"),
        Arguments.of(
            "many tokens that begin alike",
            IntStream.range(0, 60).mapToObj(i -> "a".repeat(4000) + "b" + i).toList(),
            "a"),
        Arguments.of(
            "many tokens that part late",
            IntStream.range(0, 60).mapToObj(i -> "a".repeat(60) + (char) ('b' + i)).toList(),
            "a"),
        Arguments.of("escapes", List.of("a".repeat(4000) + "b"), "\\u0061%2561&#97;"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("costly")
  void should_redact_in_one_pass(String what, List<String> tokens, String piece) {
    String text = piece.repeat(LARGE / piece.length());

    assertTimeoutPreemptively(BOUND, () -> assertThat(with(tokens).redact(text)).isNotNull());
  }

  @Test
  void should_take_as_many_tokens_as_a_server_may_issue() {
    List<String> tokens = IntStream.range(0, 64).mapToObj(i -> random(4096, i)).toList();

    Redactor redactor = assertTimeoutPreemptively(BOUND, () -> with(tokens));

    tokens.forEach(
        token -> {
          assertThat(redactor.redact("<" + token + ">")).isEqualTo("<$TOKEN>");
          assertThat(redactor.finds("x" + token)).isTrue();
        });
  }

  /** As web tokens of one server do. */
  @Test
  void should_hide_tokens_whole_that_begin_alike() {
    String same = random(300, 5);
    List<String> tokens = List.of(same + random(400, 6), same + random(300, 7), same);
    Redactor redactor = with(tokens);

    tokens.forEach(token -> assertThat(redactor.redact(token + "!")).isEqualTo("$TOKEN!"));
    tokens.forEach(token -> assertThat(redactor.finds(token + "!")).isTrue());
  }

  @Test
  void should_hide_a_long_token_as_far_as_it_goes() {
    String token = random(3000, 3);
    Redactor redactor = with(List.of(token));

    assertThat(redactor.redact("it is " + token.substring(0, 2000) + "! Not so?"))
        .isEqualTo("it is $TOKEN! Not so?");
    assertThat(redactor.redact("it is " + token.substring(0, 2000) + "*** so"))
        .isEqualTo("it is $TOKEN*** so");
    assertThat(redactor.redact("it is ***" + token.substring(2000) + " so"))
        .isEqualTo("it is $TOKEN so");
    assertThat(redactor.finds(token.substring(0, 2000) + "!")).isFalse();
  }

  /** Both halves are alike, so every place looks like the end of one. */
  private static String halves() {
    return "a".repeat(8000) + "b" + "a".repeat(8000);
  }

  private static Redactor with(List<String> tokens) {
    Redactor redactor = new Redactor();
    redactor.register(tokens.stream().map(token -> Secret.of("TOKEN", token)).toList());
    return redactor;
  }

  private static String random(int length, int seed) {
    return new Random(seed)
        .ints(length, 0, 62)
        .mapToObj(
            i ->
                "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                    .substring(i, i + 1))
        .collect(Collectors.joining());
  }
}
