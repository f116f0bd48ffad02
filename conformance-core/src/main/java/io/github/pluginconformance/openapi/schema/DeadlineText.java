package io.github.pluginconformance.openapi.schema;

import java.util.concurrent.TimeUnit;

/**
 * A text that stops whoever reads it for too long: the only way to end a match of the JDK's regular
 * expressions.
 */
final class DeadlineText implements CharSequence {

  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
  private static final int READS_BETWEEN_LOOKS = 1024;

  private final String text;
  private final long start;
  private int reads;

  private DeadlineText(String text, long start) {
    this.text = text;
    this.start = start;
  }

  static DeadlineText of(String text) {
    return new DeadlineText(text, System.nanoTime());
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_BETWEEN_LOOKS == 0 && System.nanoTime() - start > MOST_NANOS) {
      throw new LimitReachedException("limit.regex", "a pattern takes more than 200 ms");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new DeadlineText(text.substring(from, to), start);
  }

  @Override
  public String toString() {
    return text;
  }
}
