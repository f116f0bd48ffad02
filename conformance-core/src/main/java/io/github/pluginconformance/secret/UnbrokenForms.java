package io.github.pluginconformance.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is left of a value in an {@link UnbrokenText}, however it is written: as it is and
 * backwards, in base 64, once, twice and of UTF-16, in base 32, in hex, as numbers.
 */
final class UnbrokenForms {

  /** Shorter numbers are dates, amounts and ids. */
  private static final int SHORTEST_NUMBER = 16;

  private UnbrokenForms() {}

  /** All of them that have so many letters and digits. */
  static Set<String> of(String value, int shortest) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    List<String> forms = new ArrayList<>(List.of(value));
    forms.add(new StringBuilder(value).reverse().toString());
    forms.add(percentEncoded(bytes));
    forms.add(HexFormat.of().formatHex(bytes));
    forms.add(HexFormat.of().withPrefix("0x").formatHex(bytes));
    forms.add(numbers(bytes));
    forms.addAll(Encodings.base32(bytes));
    forms.addAll(base64(bytes));
    forms.addAll(base64(value.getBytes(StandardCharsets.UTF_16LE)));
    for (Base64.Encoder once : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
      forms.addAll(base64(once.encode(bytes)));
      forms.addAll(base64(once.withoutPadding().encode(bytes)));
    }
    return forms.stream()
        .map(form -> UnbrokenText.of(form).text())
        .filter(left -> left.length() >= (isNumber(left) ? SHORTEST_NUMBER : shortest))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Bytes beyond ASCII are lost where text is read byte by byte. */
  private static String percentEncoded(byte[] bytes) {
    return new String(bytes, StandardCharsets.US_ASCII).replace("\ufffd", "");
  }

  private static String numbers(byte[] bytes) {
    return IntStream.range(0, bytes.length)
        .mapToObj(i -> String.valueOf(bytes[i] & 0xff))
        .collect(Collectors.joining(","));
  }

  private static List<String> base64(byte[] bytes) {
    return List.of(
        Encodings.base64(bytes, 0), Encodings.base64(bytes, 1), Encodings.base64(bytes, 2));
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
