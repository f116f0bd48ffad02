package io.github.pluginconformance.evidence.confirmation;

import io.github.pluginconformance.openapi.model.Operation;

/**
 * What a GET did to the state.
 *
 * @param exchange the read after it, which shows the difference
 * @param seen what is different, in words
 */
public record ReadEffect(Operation operation, Kind kind, int exchange, String seen) {

  /** How sure and how grave it is. */
  public enum Kind {
    /** It changed what the plugin keeps. */
    CHANGES,
    /** It marked what it showed as read. */
    MARKS_AS_READ,
    /** Something changed while it was called, once, and nothing shows that it was by the call. */
    DOUBTFUL
  }
}
