package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
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
        Arguments.of(
            "hex in capitals with spaces",
            HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes)),
        Arguments.of(
            "hex as a dump writes it",
            HexFormat.ofDelimiter(", ").withPrefix("0x").formatHex(bytes)),
        Arguments.of("bytes as numbers", Arrays.toString(bytes).replaceAll("[\\[\\]]", "")),
        Arguments.of("backwards", new StringBuilder(SECRET).reverse().toString()),
        Arguments.of("capitals", SECRET.toUpperCase(Locale.ROOT)),
        Arguments.of("small letters", SECRET.toLowerCase(Locale.ROOT)),
        Arguments.of("items of an array", half + "\", \"" + rest),
        Arguments.of("pieces that a script adds", half + "' + '" + rest),
        Arguments.of("pieces with dots between", half + "." + rest),
        Arguments.of("one letter escaped in JSON", escaped("\\u%04x")),
        Arguments.of("one letter escaped in JSON in JSON", escaped("\\\\u%04X")),
        Arguments.of("one letter escaped in a script", escaped("\\x%02x")),
        Arguments.of("one letter as a code point in a script", escaped("\\u{%x}")),
        Arguments.of("one letter escaped in an address", escaped("%%%02X")),
        Arguments.of("one letter escaped three times in an address", escaped("%%2525%02x")),
        Arguments.of("one letter as an entity", escaped("&#%d;")),
        Arguments.of("one letter as an entity with zeros", escaped("&#x000%X;")),
        Arguments.of("one letter as an entity of an entity", escaped("&amp;#%d;")),
        Arguments.of("one letter as an entity without its end", escaped("&#%d")),
        Arguments.of("a named entity", half.replace("_", "&lowbar;") + "&ZeroWidthSpace;" + rest),
        Arguments.of(
            "base64 in an address",
            percent(Base64.getEncoder().withoutPadding().encodeToString(bytes))),
        Arguments.of(
            "base64 of UTF-16",
            Base64.getEncoder()
                .withoutPadding()
                .encodeToString(SECRET.getBytes(StandardCharsets.UTF_16LE))),
        Arguments.of("a JSON pointer", half + "~1~0" + rest),
        Arguments.of(
            "UTF-16 read as bytes",
            new String(SECRET.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)),
        Arguments.of("its end starred", SECRET.substring(0, 40) + "****"),
        Arguments.of("its end in dots", SECRET.substring(0, 20) + "\u2026"),
        Arguments.of("its beginning starred", "****" + SECRET.substring(24)),
        Arguments.of("its middle starred", SECRET.substring(0, 20) + "***" + SECRET.substring(44)));
  }

  /** One letter in the middle, and an underscore. */
  private static String escaped(String format) {
    String letter = String.format(Locale.ROOT, format, (int) SECRET.charAt(30));
    return SECRET.substring(0, 30) + letter + SECRET.substring(31);
  }

  private static String percent(String text) {
    return text.replace("=", "%3D").replace("+", "%2B").replace("/", "%2F");
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
    assertThat(redactor.redact(encoded.toLowerCase(Locale.ROOT))).contains("$TOKEN");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void should_hide_base64_in_pieces_wherever_the_secret_begins(int before) {
    String plain = "u".repeat(before) + SECRET + "!";
    String encoded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    String pieces = encoded.substring(0, 40) + "\",\n\"" + encoded.substring(40);

    assertThat(redactor.redact(pieces)).contains("$TOKEN").hasSizeLessThan(24);
  }

  @Test
  void should_leave_dates_and_amounts_alone_that_have_the_digits_of_a_secret() {
    Redactor number = new Redactor();
    number.register(Secret.of("PIN", "20261129"));

    assertThat(number.redact("on 2026-11-29, [20, 26, 11, 29]"))
        .isEqualTo("on 2026-11-29, [20, 26, 11, 29]");
    assertThat(number.redact("it is 20261129")).isEqualTo("it is $PIN");
  }

  @Test
  void should_leave_escapes_and_tags_alone_that_hold_nothing() {
    String text = "<b>100 %</b> &amp; \\u00 \\u{zz} \\x5 &#; &#x; &nothing %2 %zz \\";

    assertThat(redactor.redact(text)).isEqualTo(text);
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
