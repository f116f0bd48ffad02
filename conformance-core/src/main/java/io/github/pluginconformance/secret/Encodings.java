package io.github.pluginconformance.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every form in which a value may turn up in a text: as it is, base64 and base64url at each of the
 * three alignments, also twice, base32, hex, percent-encoded, form-encoded, escaped for JSON and
 * for HTML.
 */
final class Encodings {

  private static final String HTML = "&<>\"'";
  private static final Pattern HEX_AFTER_PERCENT = Pattern.compile("%(?:25)?[0-9A-F]{2}");
  private static final String UNRESERVED = "-._~";
  private static final String UNRESERVED_BY_SCRIPTS = "-._~!*'()";

  /** The escapes of longer values are left to {@link UnbrokenText}. */
  private static final int LONG = 512;

  private final String value;
  private final byte[] bytes;
  private final Set<String> forms = new LinkedHashSet<>();

  private Encodings(String value) {
    this.value = value;
    this.bytes = value.getBytes(StandardCharsets.UTF_8);
  }

  /** All forms, none of them shorter than the given length. */
  static Set<String> of(String value, int shortest) {
    Encodings encodings = new Encodings(value);
    encodings.collect();
    encodings.forms.removeIf(form -> form.length() < shortest);
    return encodings.forms;
  }

  private void collect() {
    forms.add(value);
    base64(Base64.getEncoder());
    base64(Base64.getUrlEncoder());
    inBothCases(HexFormat.of().formatHex(bytes));
    base32();
    if (value.length() <= LONG) {
      parted(":");
      parted("-");
      base64Twice();
      percent();
      quotedPrintable();
      json();
      html();
    }
  }

  private void base64(Base64.Encoder encoder) {
    forms.add(encoder.encodeToString(bytes));
    for (int offset = 0; offset < 3; offset++) {
      forms.add(core(bytes, encoder.withoutPadding(), offset));
    }
  }

  /** The characters that are the same whatever stands before and after the value. */
  private static String core(byte[] bytes, Base64.Encoder encoder, int offset) {
    byte[] shifted = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    String text = encoder.encodeToString(shifted);
    int from = (offset * 8 + 5) / 6;
    int to = shifted.length * 8 / 6;
    return text.substring(Math.min(from, to), to);
  }

  /** The same in base 64 for bytes that begin so far behind a group of three. */
  static String base64(byte[] bytes, int offset) {
    return core(bytes, Base64.getEncoder().withoutPadding(), offset);
  }

  /** Hex with something between any two bytes, as fingerprints and dumps are written. */
  private void parted(String between) {
    String parted = HexFormat.ofDelimiter(between).formatHex(bytes);
    forms.add(parted);
    forms.add(parted.toUpperCase(Locale.ROOT));
  }

  private void base32() {
    for (String core : base32(bytes)) {
      forms.add(core);
      forms.add(core.toLowerCase(Locale.ROOT));
    }
  }

  /** RFC 4648, section 6, at each of the five places at which a byte can begin. */
  static List<String> base32(byte[] bytes) {
    List<String> cores = new ArrayList<>();
    for (int offset = 0; offset < 5; offset++) {
      byte[] shifted = new byte[offset + bytes.length];
      System.arraycopy(bytes, 0, shifted, offset, bytes.length);
      int from = (offset * 8 + 4) / 5;
      String core = Base32.encoded(shifted);
      cores.add(core.substring(Math.min(from, core.length())));
    }
    return cores;
  }

  private void base64Twice() {
    for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      for (Base64.Encoder first : List.of(encoder, encoder.withoutPadding())) {
        Encodings inner = new Encodings(first.encodeToString(bytes));
        inner.base64(encoder);
        forms.addAll(inner.forms);
      }
    }
  }

  private void percent() {
    inBothCases(percentEncoded(UNRESERVED));
    inBothCases(percentEncoded(UNRESERVED_BY_SCRIPTS));
    inBothCases(percentEncoded(""));
    inBothCases(URLEncoder.encode(value, StandardCharsets.UTF_8));
    twice(percentEncoded(UNRESERVED));
    twice(percentEncoded(UNRESERVED_BY_SCRIPTS));
    twice(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }

  /** As an address stands in a parameter of another one. */
  private void twice(String encoded) {
    String again = encoded.replace("%", "%25").replace("+", "%2B");
    forms.add(again);
    forms.add(HEX_AFTER_PERCENT.matcher(again).replaceAll(m -> lower(m.group())));
    forms.add(encoded.replace("%", "%25"));
  }

  private static String lower(String escape) {
    return escape.toLowerCase(Locale.ROOT);
  }

  private String percentEncoded(String unreserved) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      char c = (char) (b & 0xff);
      boolean plain = !unreserved.isEmpty() && (isAlphanumeric(c) || unreserved.indexOf(c) >= 0);
      text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return text.toString();
  }

  private static boolean isAlphanumeric(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /** RFC 2045, section 6.7, as in mails. */
  private void quotedPrintable() {
    forms.add(escaped(c -> c == '=', c -> "=3D"));
    inBothCases(percentEncoded("").replace('%', '='));
    inBothCases(percentEncoded(UNRESERVED).replace('%', '='));
  }

  private void json() {
    IntPredicate must = c -> c < ' ' || c == '"' || c == '\\';
    inBothCases(escaped(must, Encodings::shortJson));
    inBothCases(escaped(c -> must.test(c) || c == '/', Encodings::shortJson));
    inBothCases(escaped(c -> must.test(c) || c > 0x7e, Encodings::shortJson));
    inBothCases(escaped(c -> must.test(c) || c > 0x7e || c == '/', Encodings::shortJson));
    IntPredicate markup = c -> must.test(c) || c > 0x7e || "<>&'=+".indexOf(c) >= 0;
    inBothCases(escaped(markup, Encodings::shortJson));
    inBothCases(escaped(c -> markup.test(c) || c == '/', Encodings::shortJson));
    inBothCases(escaped(c -> markup.test(c) || c == '/', Encodings::longJson));
    inBothCases(escaped(c -> true, Encodings::longJson));
    jsonInJson(escaped(must, Encodings::shortJson));
    jsonInJson(escaped(c -> must.test(c) || c == '/', Encodings::shortJson));
    inBothCases(escaped(markup, Encodings::longJson).replace("\\", "\\\\"));
    inBothCases(escaped(c -> true, Encodings::longJson).replace("\\", "\\\\"));
  }

  /** As a text that was JSON itself. */
  private void jsonInJson(String escaped) {
    forms.add(escaped.replace("\\", "\\\\").replace("\"", "\\\""));
  }

  private static String shortJson(int c) {
    int known = "\"\\/\b\f\n\r\t".indexOf(c);
    return known >= 0 ? "\\" + "\"\\/bfnrt".charAt(known) : longJson(c);
  }

  private static String longJson(int c) {
    return String.format(Locale.ROOT, "\\u%04X", c);
  }

  private void html() {
    IntPredicate special = c -> HTML.indexOf(c) >= 0;
    for (String quote : new String[] {"&#39;", "&#x27;", "&apos;", "'"}) {
      forms.add(escaped(special, c -> entity(c, "&quot;", quote)));
      forms.add(escaped(special, c -> entity(c, "&#34;", quote)));
      forms.add(escaped(c -> HTML.indexOf(c) >= 0 || c > 0x7e, c -> entity(c, "&quot;", quote)));
    }
    forms.add(escaped(c -> "&<>".indexOf(c) >= 0, c -> entity(c, "\"", "'")));
    forms.add(escaped(c -> true, c -> "&#" + c + ";"));
    forms.add(escaped(c -> true, c -> String.format(Locale.ROOT, "&#x%x;", c)));
    forms.add(escaped(c -> true, c -> String.format(Locale.ROOT, "&#x%X;", c)));
  }

  private static String entity(int c, String doubleQuote, String singleQuote) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> doubleQuote;
      case '\'' -> singleQuote;
      default -> "&#" + c + ";";
    };
  }

  private String escaped(IntPredicate which, IntFunction<String> how) {
    return value
        .chars()
        .mapToObj(c -> which.test(c) ? how.apply(c) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  /**
   * Adds a text with its escapes in upper and in lower case; the letters outside of escapes stay.
   */
  private void inBothCases(String text) {
    forms.add(text);
    forms.addAll(Arrays.asList(Escapes.lower(text), Escapes.upper(text)));
  }
}
