package io.github.pluginconformance.probe;

import java.util.List;

/** The rules that look at what operations answer: without one of them none is called. */
public final class CallRules {

  /** How their ids begin. */
  public static final List<String> BEGINNINGS =
      List.of(
          "operation/",
          "confirmation/",
          "auth/",
          "location/",
          "opengraph/",
          "context/",
          "copilot/");

  private CallRules() {}
}
