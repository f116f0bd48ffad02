package io.github.pluginconformance.openapi.schema;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How large a regular expression becomes when its repeat counts are written out, as RE2 does it:
 * {@code ((a{1000}){1000})} is a million characters. Told from its text, without compiling it.
 */
final class PatternSize {

  private static final long MOST = Integer.MAX_VALUE;

  private final String pattern;

  /** The sizes of what stands before each group that is open. */
  private final Deque<Long> before = new ArrayDeque<>();

  private long size;
  private long last;
  private int at;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  /** The number of single characters, classes and assertions; at most {@link #MOST}. */
  static long of(String pattern) {
    PatternSize counted = new PatternSize(pattern);
    while (counted.at < pattern.length()) {
      counted.step();
    }
    while (!counted.before.isEmpty()) {
      counted.closeGroup();
    }
    return counted.size;
  }

  private void step() {
    char next = pattern.charAt(at);
    if (next == '(') {
      before.push(size);
      size = 0;
      last = 0;
      at++;
    } else if (next == ')' && !before.isEmpty()) {
      closeGroup();
      at++;
    } else if (next == '{') {
      repeat();
    } else {
      at = end(next);
      last = 1;
      size = Math.min(MOST, size + 1);
    }
  }

  private void closeGroup() {
    last = Math.min(MOST, size + 1);
    size = Math.min(MOST, before.pop() + last);
  }

  private int end(char first) {
    if (first == '\\') {
      return Math.min(pattern.length(), at + 2);
    }
    return first == '[' ? endOfClass() : at + 1;
  }

  /** A bracket that comes first is one of the characters. */
  private int endOfClass() {
    int i = at + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    if (i < pattern.length() && pattern.charAt(i) == ']') {
      i++;
    }
    for (; i < pattern.length() && pattern.charAt(i) != ']'; i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      }
    }
    return Math.min(pattern.length(), i + 1);
  }

  /** A count in braces; a brace that begins none is a character. */
  private void repeat() {
    int close = pattern.indexOf('}', at);
    long times = close < 0 ? 0 : times(pattern.substring(at + 1, close));
    if (times == 0) {
      at++;
      last = 1;
      size = Math.min(MOST, size + 1);
    } else {
      long repeated = Math.min(MOST, last * times);
      size = Math.min(MOST, size + repeated - last);
      last = repeated;
      at = close + 1;
    }
  }

  /** The larger of its numbers; 0 where it is no count. */
  private static long times(String count) {
    long most = 0;
    for (String number : count.split(",", -1)) {
      if (!number.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
        return 0;
      }
      most =
          Math.max(
              most, number.isEmpty() ? 1 : number.length() > 9 ? MOST : Long.parseLong(number));
    }
    return most;
  }
}
