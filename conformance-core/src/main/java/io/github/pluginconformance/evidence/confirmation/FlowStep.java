package io.github.pluginconformance.evidence.confirmation;

/**
 * One step of a confirmation flow, and what it did to the state that a read shows.
 *
 * @param exchange the call, or the first of several that were sent at once
 * @param status of its answer; 0 where none came
 * @param effects how many things are new, gone or changed afterwards; {@link #UNKNOWN} where no
 *     read could tell
 * @param seen what is different, in words; empty for nothing
 */
public record FlowStep(Kind kind, int exchange, int status, int effects, String seen) {

  /** No read could tell. */
  public static final int UNKNOWN = -1;

  /** What was done. */
  public enum Kind {
    /** The first call, which only asks. */
    UNCONFIRMED,
    /** A token that the plugin never issued. */
    MADE_UP,
    /** A token that was issued for another payload. */
    OTHER_PAYLOAD,
    /** A token that was issued to another caller. */
    OTHER_CALLER,
    /** A request field that claims that the user has confirmed, where none has. */
    FILLED_IN,
    /** The link fetched as for a preview. */
    LINK_FETCHED,
    /** The call that the user has confirmed. */
    CONFIRMED,
    /** The confirmed call with its used token once more. */
    REPLAYED,
    /** The same call once more after it has acted. */
    REPEATED,
    /** The same call twice at the same moment. */
    AT_ONCE
  }

  /** Whether a read could tell what it did. */
  public boolean isKnown() {
    return effects != UNKNOWN;
  }

  /** Whether it did something. */
  public boolean acted() {
    return effects > 0;
  }
}
