package io.github.pluginconformance.evidence;

/** Reads of ids that hold encoded characters which many servers refuse before any plugin runs. */
public final class EncodedIds {

  /** What stands in the variant of such a call. */
  public static final String MARK = "encoded ";

  private EncodedIds() {}

  /** Whether a call was refused by what stands before the plugin, or may have been. */
  public static boolean isRefused(Call call) {
    return call.intent() == Call.Intent.STATE_PROBE
        && call.variant().contains(": " + MARK)
        && call.status() >= 400
        && call.status() < 500;
  }
}
