package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.LocatedCall;

/** Questions about answers with and without the location header. */
final class LocatedAnswers {

  /** Longer values are named by their length. */
  private static final int SHOWN = 40;

  private LocatedAnswers() {}

  /** Whether the header seems to make a difference to an answer that does not change by itself. */
  static boolean differs(LocatedCall located) {
    Call bare = located.bare();
    return located.steady()
        && bare != null
        && bare.isSuccess()
        && located.call().isSuccess()
        && !text(located.call()).equals(text(bare));
  }

  static String text(Call call) {
    return call.exchange()
        .received()
        .map(response -> response.status() + " " + response.text())
        .orElse("");
  }

  /** A value of the header as calls name it. */
  static String inWords(String value) {
    if (value.isEmpty()) {
      return "an empty value";
    }
    return value.length() > SHOWN ? "a value of " + value.length() + " characters" : value;
  }
}
