package io.github.pluginconformance.openapi.sample;

import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.Map;
import java.util.Optional;

/**
 * Ordinary values for properties and parameters by what their names say. Never anything that a
 * strict server could object to.
 */
final class Names {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("email", "sample@example.com"),
          Map.entry("mail", "sample@example.com"),
          Map.entry("url", "https://example.com/"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("link", "https://example.com/"),
          Map.entry("website", "https://example.com/"),
          Map.entry("domain", "example.com"),
          Map.entry("host", "example.com"),
          Map.entry("hostname", "example.com"),
          Map.entry("city", "Paris"),
          Map.entry("location", "Paris"),
          Map.entry("place", "Paris"),
          Map.entry("destination", "Paris"),
          Map.entry("origin", "London"),
          Map.entry("country", "France"),
          Map.entry("state", "CA"),
          Map.entry("region", "Europe"),
          Map.entry("address", "1 Example Street"),
          Map.entry("street", "1 Example Street"),
          Map.entry("zip", "75001"),
          Map.entry("postcode", "75001"),
          Map.entry("language", "en"),
          Map.entry("lang", "en"),
          Map.entry("locale", "en"),
          Map.entry("currency", "USD"),
          Map.entry("timezone", "UTC"),
          Map.entry("date", "2030-06-15"),
          Map.entry("day", "2030-06-15"),
          Map.entry("time", "12:00"),
          Map.entry("timestamp", "2030-06-15T12:00:00Z"),
          Map.entry("datetime", "2030-06-15T12:00:00Z"),
          Map.entry("checkin", "2030-06-15"),
          Map.entry("checkout", "2030-06-16"),
          Map.entry("year", "2024"),
          Map.entry("month", "6"),
          Map.entry("phone", "+15555550100"),
          Map.entry("color", "blue"),
          Map.entry("colour", "blue"),
          Map.entry("latitude", "48.85"),
          Map.entry("lat", "48.85"),
          Map.entry("longitude", "2.35"),
          Map.entry("lon", "2.35"),
          Map.entry("lng", "2.35"),
          Map.entry("page", "1"),
          Map.entry("limit", "5"),
          Map.entry("count", "1"),
          Map.entry("symbol", "AAPL"),
          Map.entry("ticker", "AAPL"),
          Map.entry("name", "Sample"),
          Map.entry("username", "sample"),
          Map.entry("user", "sample"),
          Map.entry("title", "Sample title"),
          Map.entry("text", "Sample text"),
          Map.entry("content", "Sample text"),
          Map.entry("message", "Sample message"),
          Map.entry("description", "Sample description"),
          Map.entry("comment", "Sample comment"),
          Map.entry("query", "sample"),
          Map.entry("id", "1"));

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("latitude", "48.85"),
          Map.entry("lat", "48.85"),
          Map.entry("longitude", "2.35"),
          Map.entry("lon", "2.35"),
          Map.entry("lng", "2.35"),
          Map.entry("year", "2024"),
          Map.entry("month", "6"),
          Map.entry("limit", "5"),
          Map.entry("offset", "0"),
          Map.entry("skip", "0"));

  private Names() {}

  /** A text for a property of this name. */
  static Optional<String> text(String name) {
    return lookUp(name, TEXTS);
  }

  /** A number for a property of this name. */
  static Optional<String> number(String name) {
    return lookUp(name, NUMBERS);
  }

  private static Optional<String> lookUp(String name, Map<String, String> table) {
    String whole = WordSplitter.joined(name);
    if (table.containsKey(whole)) {
      return Optional.ofNullable(table.get(whole));
    }
    return Optional.ofNullable(table.get(WordSplitter.last(name)));
  }
}
