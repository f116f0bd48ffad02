package io.github.pluginconformance.probe.location;

import java.util.List;

/** Values for the location header. */
final class Codes {

  /** The code that the plugin documentation names. */
  static final String US_CA = "US-CA";

  /**
   * Every shape that ISO 3166-2 has after the country: three letters, one letter, two digits, three
   * digits, digits with a letter, letters with a digit, and a code that is a country of its own
   * too.
   */
  static final List<String> SHAPES =
      List.of("GB-ENG", "AR-B", "JP-13", "FR-971", "FR-75C", "NL-BQ1", "CN-HK");

  /** A marker that would be markup, were it written into a page as it is. */
  static final String MARKUP = "<b data-location=\"1\">US-CA</b>";

  /** No subdivision, wrong case, unknown, nothing, far too long, markup. */
  static final List<String> MALFORMED =
      List.of("US", "us-ca", "ZZ-999", "", "US-" + "C".repeat(5 * 1024 - 3), MARKUP);

  private Codes() {}
}
