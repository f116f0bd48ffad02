package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret in pieces is as readable as a whole one. */
class BrokenSecretsTest {

  private static final String SECRET =
      "sk_live_Zq81xLmW0pTt7bRv3NcYh5Dk2JfGs9Ae4UoQi6XwBn8MrVtHyPz0CdEl";

  private final Redactor redactor = new Redactor();

  BrokenSecretsTest() {
    redactor.register(Secret.of("TOKEN", SECRET));
  }

  static Stream<Arguments> broken() {
    byte[] bytes = SECRET.getBytes(StandardCharsets.UTF_8);
    String half = SECRET.substring(0, 30);
    String rest = SECRET.substring(30);
    return Stream.of(
        Arguments.of("MIME base64", Base64.getMimeEncoder().encodeToString(bytes)),
        Arguments.of(
            "PEM-like base64", Base64.getMimeEncoder(32, new byte[] {'\n'}).encodeToString(bytes)),
        Arguments.of("a line break", half + "\n" + rest),
        Arguments.of("a wrapped and indented line", half + "\r\n      " + rest),
        Arguments.of("a space", half + " " + rest),
        Arguments.of("a no-break space", half + "\u00a0" + rest),
        Arguments.of("a zero-width space", half + "\u200b" + rest),
        Arguments.of("a soft hyphen", half + "\u00ad" + rest),
        Arguments.of("a byte order mark", half + "\ufeff" + rest),
        Arguments.of("a direction mark", half + "\u202e" + rest),
        Arguments.of("wbr", half + "<wbr>" + rest),
        Arguments.of("a tag with attributes", half + "</b><span class=\"hi\">" + rest),
        Arguments.of("a line break in JSON", half + "\\n" + rest),
        Arguments.of("a zero-width space in JSON", half + "\\u200B" + rest),
        Arguments.of("an entity", half + "&#8203;" + rest),
        Arguments.of("an encoded line break", half + "%0D%0A" + rest),
        Arguments.of("a soft line break", half + "=\r\n" + rest),
        Arguments.of("a space after every character", String.join(" ", SECRET.split(""))),
        Arguments.of("hex in lines", HexFormat.of().formatHex(bytes).replaceAll("(.{32})", "$1\n")),
        Arguments.of("hex with spaces", HexFormat.ofDelimiter(" ").formatHex(bytes)),
        Arguments.of("hex with colons", HexFormat.ofDelimiter(":").formatHex(bytes)),
        Arguments.of(
            "hex with dashes", HexFormat.ofDelimiter("-").withUpperCase().formatHex(bytes)),
        Arguments.of("base64 of base64", twice(bytes)),
        Arguments.of("its end starred", SECRET.substring(0, 40) + "****"),
        Arguments.of("its end in dots", SECRET.substring(0, 20) + "\u2026"),
        Arguments.of("its beginning starred", "****" + SECRET.substring(24)),
        Arguments.of("its middle starred", SECRET.substring(0, 20) + "***" + SECRET.substring(44)));
  }

  private static String twice(byte[] bytes) {
    byte[] once = Base64.getEncoder().encode(bytes);
    return Base64.getEncoder().encodeToString(once);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void should_hide_a_secret_that_is_broken_up(String how, String written) {
    String redacted = redactor.redact("it is " + written + " today");

    assertThat(redacted).startsWith("it is $TOKEN").endsWith(" today");
    assertThat(redacted.length()).isLessThan("it is $TOKEN today".length() + 6);
  }

  /** Known answers of RFC 4648, section 10. */
  @ParameterizedTest
  @ValueSource(strings = {"f:MY", "fo:MZXQ", "foo:MZXW6", "foob:MZXW6YQ", "foobar:MZXW6YTBOI"})
  void should_write_base32_as_its_rfc_does(String pair) {
    String[] parts = pair.split(":");
    String whole = Base32.encoded(parts[0].getBytes(StandardCharsets.US_ASCII));

    assertThat(parts[1]).startsWith(whole);
    assertThat(parts[1].length() - whole.length()).isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  void should_hide_base32_wherever_the_secret_begins(int before) {
    String plain = "u".repeat(before) + SECRET + "!";
    String encoded = Base32.encoded(plain.getBytes(StandardCharsets.UTF_8));

    assertThat(redactor.redact(encoded)).contains("$TOKEN").hasSizeLessThan(24);
    assertThat(redactor.redact(encoded.toLowerCase(java.util.Locale.ROOT))).contains("$TOKEN");
  }

  @Test
  void should_leave_text_alone_that_only_begins_like_a_secret() {
    String text = "sk_live_ is how keys begin, sk_test_ is for tests; **bold** and 1234567890";

    assertThat(redactor.redact(text)).isEqualTo(text);
  }

  @Test
  void should_leave_what_a_mask_may_show() {
    assertThat(redactor.redact("sk_l****CdEl")).isEqualTo("sk_l****CdEl");
  }

  @Test
  void should_hide_a_secret_that_has_spaces_of_its_own() {
    Redactor phrase = new Redactor();
    phrase.register(Secret.of("PHRASE", "correct horse battery"));

    assertThat(phrase.redact("say correct\nhorse battery!")).isEqualTo("say $PHRASE!");
    assertThat(phrase.redact("a correct answer")).isEqualTo("a correct answer");
  }
}
