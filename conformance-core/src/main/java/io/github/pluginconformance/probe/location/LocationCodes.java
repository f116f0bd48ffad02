package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.LocatedCall;
import java.util.List;

/** Values for the location header. */
final class LocationCodes {

  /** The code that the plugin documentation names. */
  static final String US_CA = LocatedCall.DOCUMENTED;

  /**
   * Every shape that ISO 3166-2 has after the country: three letters, one letter, two digits, three
   * digits, digits with a letter, letters with a digit, and a code that is a country of its own
   * too.
   */
  static final List<String> SHAPES =
      List.of("GB-ENG", "AR-B", "JP-13", "FR-971", "FR-75C", "NL-BQ1", "CN-HK");

  /** A marker that would be markup, were it written into a page as it is. */
  static final String MARKUP = "<b data-location=\"1\">US-CA</b>";

  /** Far too long. */
  static final String LONG = "US-" + "C".repeat(5 * 1024 - 3);

  /** Both at once, for those whom neither troubles. */
  static final String LONG_MARKUP = MARKUP + "C".repeat(5 * 1024 - MARKUP.length());

  /** No subdivision, wrong case, unknown, nothing. */
  static final List<String> MALFORMED = List.of("US", "us-ca", "ZZ-999", "");

  private LocationCodes() {}
}
