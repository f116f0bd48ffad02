package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {

  private static final String CANARY = "c4n/ry+\"k&y <é>=";

  static Stream<Arguments> encodings() {
    byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
    String form = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("as it is", CANARY),
        Arguments.of("base64", Base64.getEncoder().encodeToString(bytes)),
        Arguments.of("base64url", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)),
        Arguments.of("form-encoded", form),
        Arguments.of(
            "form-encoded, lower case",
            form.replace("%2F", "%2f")
                .replace("%2B", "%2b")
                .replace("%C3%A9", "%c3%a9")
                .replace("%3C", "%3c")
                .replace("%3E", "%3e")
                .replace("%3D", "%3d")),
        Arguments.of("percent-encoded", form.replace("+", "%20")),
        Arguments.of("hex", HexFormat.of().formatHex(bytes)),
        Arguments.of("hex, upper case", HexFormat.of().withUpperCase().formatHex(bytes)),
        Arguments.of("JSON", CANARY.replace("\"", "\\\"")),
        Arguments.of("JSON with escaped slashes", CANARY.replace("\"", "\\\"").replace("/", "\\/")),
        Arguments.of("JSON in ASCII", CANARY.replace("\"", "\\\"").replace("é", "\\u00e9")),
        Arguments.of(
            "JSON in ASCII, upper case", CANARY.replace("\"", "\\\"").replace("é", "\\u00E9")),
        Arguments.of(
            "HTML",
            CANARY
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")),
        Arguments.of("percent-encoded twice", twice(form.replace("+", "%20"))),
        Arguments.of("form-encoded twice", twice(form)),
        Arguments.of(
            "form-encoded twice, lower case",
            twice(form)
                .replace("%252F", "%252f")
                .replace("%252B", "%252b")
                .replace("%25C3%25A9", "%25c3%25a9")
                .replace("%253C", "%253c")
                .replace("%253E", "%253e")
                .replace("%253D", "%253d")
                .replace("%2B", "%2b")),
        Arguments.of("JSON with every character escaped", each("\\u%04x")),
        Arguments.of("JSON with every character escaped, upper case", each("\\u%04X")),
        Arguments.of(
            "JSON made for a page, slashes too",
            CANARY
                .replace("/", "\\/")
                .replace("+", "\\u002b")
                .replace("\"", "\\\"")
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace("é", "\\u00e9")
                .replace(">", "\\u003e")
                .replace("=", "\\u003d")),
        Arguments.of("JSON in JSON", CANARY.replace("\"", "\\\\\\\"")),
        Arguments.of("HTML with a number for every character", each("&#%d;")),
        Arguments.of("HTML with a hexadecimal number for every character", each("&#x%x;")),
        Arguments.of(
            "HTML with numbers",
            CANARY
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")));
  }

  private static String twice(String encoded) {
    return encoded.replace("%", "%25").replace("+", "%2B");
  }

  private static String each(String format) {
    return CANARY
        .chars()
        .mapToObj(c -> String.format(Locale.ROOT, format, c))
        .collect(Collectors.joining());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void hides_a_secret_however_it_is_written(String how, String written) {
    Redactor redactor = with(CANARY);

    String redacted = redactor.redact("before " + written + " after");

    assertThat(redacted).startsWith("before $CANARY").endsWith(" after").doesNotContain("c4n");
    assertThat(redacted.length()).isLessThanOrEqualTo("before $CANARY== after".length());
    assertThat(redactor.finds("x" + written + "x")).isTrue();
  }

  @Test
  void hides_a_secret_inside_of_base64_at_every_place() {
    String secret = "s3cr3t-p4ssw0rd";
    for (int before = 0; before < 6; before++) {
      for (int after = 0; after < 6; after++) {
        String plain = "u".repeat(before) + secret + ":".repeat(after);
        String encoded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        String redacted = with(secret).redact("Basic " + encoded);

        assertThat(redacted).contains("$CANARY");
        assertThat(redacted.length()).isLessThan(encoded.length());
      }
    }
  }

  @Test
  void puts_the_longest_secret_first() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("SHORT", "abcdef"));
    redactor.register(Secret.of("LONG", "abcdef-ghijkl"));

    assertThat(redactor.redact("abcdef-ghijkl abcdef-x")).isEqualTo("$LONG $SHORT-x");
  }

  @Test
  void tells_a_whole_secret_from_one_that_is_cut_off_in_the_same_place() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("KEY", "canary-key-0815X"));
    redactor.register(Secret.of("SHORTER_KEY", "canary-key-0815"));

    assertThat(redactor.redact("Bearer canary-key-0815")).isEqualTo("Bearer $SHORTER_KEY");
    assertThat(redactor.redact("Bearer canary-key-0815X")).isEqualTo("Bearer $KEY");
  }

  @Test
  void hides_what_is_left_of_a_secret_at_the_end_of_a_cut_text() {
    Redactor redactor = with("s3cr3t-p4ssw0rd");

    assertThat(redactor.redact("token=s3cr3t-p4ss")).isEqualTo("token=$CANARY");
    assertThat(redactor.redact("token=s3cr3t")).isEqualTo("token=$CANARY");
    assertThat(redactor.redact("token=s3cr3")).isEqualTo("token=s3cr3");
    assertThat(redactor.redact("s3cr3t-ot her")).isEqualTo("s3cr3t-ot her");
  }

  @Test
  void cannot_hide_short_values_and_leaves_ordinary_text_alone() {
    Redactor redactor = with("kaj");
    redactor.register(Secret.of("EMPTY", ""));

    assertThat(redactor.redact("kaj likes kayaks")).isEqualTo("kaj likes kayaks");
    assertThat(redactor.finds("kaj")).isFalse();
  }

  @Test
  void survives_any_text() {
    Redactor redactor = with("\ud800\udfff\u0000\ud800x$\\E");
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      String text =
          random
              .ints(random.nextInt(40), 0, 0x10000)
              .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append)
              .toString();
      assertThat(redactor.redact(text)).isNotNull();
      redactor.register(Secret.of("S" + i % 5, text.length() > 35 ? text : "short"));
    }
  }

  @Test
  void leaves_nothing_of_thirty_secrets_in_a_large_text() {
    Redactor redactor = new Redactor();
    IntStream.range(0, 30)
        .forEach(i -> redactor.register(Secret.of("S" + i, "secret-number-" + i * 7919)));
    StringBuilder text = new StringBuilder();
    while (text.length() < 1_000_000) {
      text.append("some ordinary text without anything; secret-number-")
          .append(7919L * 29)
          .append(' ');
    }

    assertThat(redactor.redact(text.toString())).doesNotContain("229651").contains("$S29");
  }

  private static Redactor with(String value) {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("CANARY".toUpperCase(Locale.ROOT), value));
    return redactor;
  }

  @Test
  void hides_what_stands_in_noted_and_in_telling_parameters_of_an_address() {
    Redactor redactor = with("s3cr3t-p4ssw0rd");
    redactor.registerParameter("api user");

    assertThat(
            redactor.redactUri(
                "http://h/p?a=1&api+user=x1&api%20user=x2&token=x3&b=s3cr3t-p4ssw0rd"))
        .isEqualTo("http://h/p?a=1&api+user=***&api%20user=***&token=***&b=$CANARY");
    assertThat(redactor.redactUriForCommand("http://h/p?api+user=x1&token=x3&a=1"))
        .isEqualTo("http://h/p?api+user=x1&token=***&a=1");
    assertThat(redactor.redactUri("http://u:p@h/p#token=x3&a=1"))
        .isEqualTo("http://h/p#token=***&a=1");
    assertThat(redactor.redactUri("http://h/p")).isEqualTo("http://h/p");
  }

  @Test
  void what_stands_in_a_noted_header_is_hidden_however_short_it_is() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("KEY", "k1"));
    assertThat(redactor.redactHeader("X-Acme", "k1")).isEqualTo("k1");

    redactor.registerHeader("x-acme");

    assertThat(redactor.redactHeader("X-Acme", "k1")).isEqualTo("***");
    assertThat(redactor.isCredentialHeader("X-ACME")).isTrue();
    assertThat(redactor.isCredentialHeader("X-Other")).isFalse();
  }

  @Test
  void the_name_of_a_secret_stays_in_a_noted_header() {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("KEY", CANARY));
    redactor.registerHeader("X-Acme");

    assertThat(redactor.redactHeader("X-Acme", CANARY)).isEqualTo("$KEY");
  }
}
