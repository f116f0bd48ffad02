package io.github.pluginconformance.secret;

/**
 * How much of a value's beginning ends at places of a text (Knuth, Morris and Pratt): one step for
 * each character, whatever the value and the text are.
 */
final class Beginnings {

  private final String value;

  /** For each length the longest shorter beginning that is also its end. */
  private final int[] shorter;

  Beginnings(String value) {
    this.value = value;
    this.shorter = new int[value.length() + 1];
    int length = 0;
    for (int i = 1; i < value.length(); i++) {
      length = longer(length, value.charAt(i));
      shorter[i + 1] = length;
    }
  }

  /**
   * The lengths of the longest beginnings that end at places of a text.
   *
   * @param places in ascending order
   */
  int[] endingAt(CharSequence text, int[] places) {
    int[] lengths = new int[places.length];
    int length = 0;
    int at = 0;
    for (int i = 0; i < places.length; i++) {
      for (; at < places[i]; at++) {
        length = longer(length, text.charAt(at));
      }
      lengths[i] = length;
    }
    return lengths;
  }

  private int longer(int length, char next) {
    int known = length;
    while (known > 0 && (known == value.length() || value.charAt(known) != next)) {
      known = shorter[known];
    }
    return known < value.length() && value.charAt(known) == next ? known + 1 : known;
  }
}
