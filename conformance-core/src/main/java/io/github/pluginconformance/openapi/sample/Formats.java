package io.github.pluginconformance.openapi.sample;

import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ordinary values for the formats of strings. */
final class Formats {

  private static final Map<String, String> SAMPLES =
      Map.ofEntries(
          Map.entry("date", "2030-06-15"),
          Map.entry("date-time", "2030-06-15T12:00:00Z"),
          Map.entry("time", "12:00:00Z"),
          Map.entry("duration", "PT1H"),
          Map.entry("email", "sample@example.com"),
          Map.entry("idn-email", "sample@example.com"),
          Map.entry("hostname", "example.com"),
          Map.entry("idn-hostname", "example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ip", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("url", "https://example.com/"),
          Map.entry("iri", "https://example.com/"),
          Map.entry("uri-reference", "/sample"),
          Map.entry("iri-reference", "/sample"),
          Map.entry("uri-template", "/samples/{id}"),
          Map.entry("json-pointer", "/sample"),
          Map.entry("relative-json-pointer", "0/sample"),
          Map.entry("regex", "^sample$"),
          Map.entry("byte", "c2FtcGxl"),
          Map.entry("base64", "c2FtcGxl"),
          Map.entry("base64url", "c2FtcGxl"),
          Map.entry("binary", "sample"),
          Map.entry("password", "Sample-Passw0rd"),
          Map.entry("phone", "+15555550100"),
          Map.entry("int32", "1"),
          Map.entry("int64", "1"),
          Map.entry("float", "1.5"),
          Map.entry("double", "1.5"),
          Map.entry("decimal", "1.5"),
          Map.entry("char", "a"));

  /** What ends comes after what begins. */
  private static final Map<String, String> ENDS =
      Map.of(
          "date", "2030-06-16",
          "date-time", "2030-06-15T13:00:00Z",
          "time", "13:00:00Z");

  private Formats() {}

  /** A value of the format; UUIDs differ by the key, and what ends something is later. */
  static Optional<String> sample(String format, String name, String key) {
    if (ENDS.containsKey(format) && isEnd(name)) {
      return Optional.ofNullable(ENDS.get(format));
    }
    if (format.equals("uuid") || format.equals("guid")) {
      return Optional.of(uuid(key));
    }
    return Optional.ofNullable(SAMPLES.get(format));
  }

  private static boolean isEnd(String name) {
    return WordSplitter.words(name).stream().anyMatch(NameLexicon.ENDINGS::contains);
  }

  private static String uuid(String key) {
    String digest = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    return digest.substring(0, 14) + "4" + digest.substring(15);
  }
}
