package io.github.pluginconformance.openapi.schema;

import java.util.concurrent.TimeUnit;

/**
 * A text that stops whoever reads it for too long: the only way to end a match of a regular
 * expression.
 */
final class DeadlineText implements CharSequence {

  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int READS_BETWEEN_LOOKS = 256;

  private final String text;
  private final String pattern;
  private final long start;
  private int reads;

  private DeadlineText(String text, String pattern, long start) {
    this.text = text;
    this.pattern = pattern;
    this.start = start;
  }

  /** A text that is read to look for this pattern. */
  static DeadlineText of(String text, String pattern) {
    return new DeadlineText(text, pattern, System.nanoTime());
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() - start > MOST_NANOS) {
      throw new LimitReachedException("limit.regex", "a pattern takes more than 200 ms", pattern);
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new DeadlineText(text.substring(from, to), pattern, start);
  }

  @Override
  public String toString() {
    return text;
  }
}
