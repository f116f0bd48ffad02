package io.github.pluginconformance.effect;

/**
 * A value that a thing shows otherwise than it was sent: a text with less of its words or with
 * other characters, another choice, another moment.
 *
 * @param change the value as it was sent and as it is shown
 * @param how what has become of it
 * @param told whether the answer to the write has shown it so at once
 */
public record TextChange(ValueChange change, How how, boolean told) {

  /** What can become of a text that is kept. */
  public enum How {
    /** Only a part of it is there. */
    CUT("cut short"),
    /** Of a list, some of its different values are not there. */
    PART("in part"),
    /** Nothing of it is there. */
    EMPTY("as empty"),
    /** Letters are large that were small, or the other way round. */
    CASE("in other letter case"),
    /** Characters beyond ASCII are missing, or others stand in their place. */
    CHARACTERS("with other characters"),
    /** Another one of the values that the document lists stands in its place, or none. */
    REPLACED("as another value"),
    /** Another moment: the time of day is kept and the zone is not, or the shift was made twice. */
    MOMENT("as another moment"),
    /** The answer to the write has shown it as it was sent. */
    UNLIKE_ANSWER("otherwise than the answer");

    private final String words;

    How(String words) {
      this.words = words;
    }
  }

  /** Which value it is, and what has become of it. */
  public String inWords() {
    return change.place().substring(1) + " " + how.words;
  }
}
