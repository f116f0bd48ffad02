package io.github.pluginconformance.probe.operation.own;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;

/**
 * The reads that are made once more with other values than the first time. All of them are valid;
 * what they show is no whole list of what there is.
 */
public enum UncommonReads {
  OPTIONAL("with optional parameters"),
  LARGEST("with the largest values that are allowed"),
  UNUSUAL("with unusual values that are allowed"),
  REST("with what is left of its optional parameters"),
  UNKNOWN("with an id that does not exist");

  private final String variant;

  UncommonReads(String variant) {
    this.variant = variant;
  }

  /** What sets such a call apart, for evidence and report. */
  public String variant() {
    return variant;
  }

  /** The same, of which there are several. */
  public String variant(String which) {
    return variant + ": " + which;
  }

  /** Whether a call is one of these: it may show less than there is. */
  static boolean made(Call call) {
    if (call.intent() == Intent.VARIATION) {
      return true;
    }
    if (call.intent() == Intent.STATE_PROBE) {
      for (UncommonReads kind : values()) {
        if (call.variant().startsWith(kind.variant)) {
          return true;
        }
      }
    }
    return false;
  }
}
