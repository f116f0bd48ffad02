package io.github.pluginconformance.secret;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Hides what is left readable of a secret that a server has starred in part. */
final class StarredSecrets {

  private static final Pattern MASK =
      Pattern.compile("[*\u2022\u25cf\u00b7]{2,}|[xX#]{4,}|\\.{3,}|\u2026+");

  /** A secret from its beginning and from its end. */
  private record Readable(String name, Beginnings beginning, Beginnings end) {

    static Readable of(Secret secret) {
      String value = secret.reveal();
      String reversed = new StringBuilder(value).reverse().toString();
      return new Readable(secret.name(), new Beginnings(value), new Beginnings(reversed));
    }

    Shown beside(String text, int[] starts, int[] ends) {
      CharSequence reversed = new StringBuilder(text).reverse();
      int[] after = end.endingAt(reversed, mirrored(ends, text.length()));
      return new Shown(name, beginning.endingAt(text, starts), mirrored(after, 0));
    }

    /** From the other end of the text, in the other order. */
    private static int[] mirrored(int[] numbers, int length) {
      int[] mirrored = new int[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        int number = numbers[numbers.length - 1 - i];
        mirrored[i] = length == 0 ? number : length - number;
      }
      return mirrored;
    }
  }

  /** How much of a secret stands before and after each mask. */
  private record Shown(String name, int[] before, int[] after) {}

  private final List<Readable> secrets;

  StarredSecrets(List<Secret> secrets) {
    this.secrets = secrets.stream().map(Readable::of).toList();
  }

  /**
   * The text without the readable beginnings and ends of secrets beside a mask.
   *
   * @param shortest how many readable characters count; fewer are what a mask is allowed to show
   */
  String hidden(String text, int shortest) {
    List<MatchResult> masks = MASK.matcher(text).results().toList();
    if (masks.isEmpty()) {
      return text;
    }
    int[] starts = masks.stream().mapToInt(MatchResult::start).toArray();
    int[] ends = masks.stream().mapToInt(MatchResult::end).toArray();
    List<Shown> shown = secrets.stream().map(one -> one.beside(text, starts, ends)).toList();
    StringBuilder out = new StringBuilder();
    int done = 0;
    for (int i = 0; i < starts.length; i++) {
      for (Shown secret : shown) {
        int before = counted(secret.before()[i], shortest);
        int after = counted(secret.after()[i], shortest);
        if (before + after > 0 && starts[i] - before >= done) {
          out.append(text, done, starts[i] - before).append('$').append(secret.name());
          done = ends[i] + after;
          break;
        }
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  private static int counted(int length, int shortest) {
    return length < shortest ? 0 : length;
  }
}
