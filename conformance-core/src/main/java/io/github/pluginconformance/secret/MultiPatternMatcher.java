package io.github.pluginconformance.secret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds many texts in one pass over another. Most places are ruled out by a look at three
 * characters; where several texts begin, the longest wins.
 */
final class MultiPatternMatcher {

  /** A text to find and what to write in its place. */
  record Needle(String text, String replacement) {}

  private final List<Needle> all;
  private final boolean[] begins = new boolean[1 << 16];
  private final Map<Integer, List<Needle>> byBeginning = new HashMap<>();

  /** Each text must have at least three characters. */
  MultiPatternMatcher(List<Needle> needles) {
    all =
        needles.stream()
            .sorted(Comparator.comparingInt((Needle n) -> n.text().length()).reversed())
            .toList();
    for (Needle needle : all) {
      int beginning = beginning(needle.text(), 0);
      begins[beginning] = true;
      byBeginning.computeIfAbsent(beginning, b -> new ArrayList<>()).add(needle);
    }
  }

  List<Needle> all() {
    return all;
  }

  /**
   * The text with every needle replaced.
   *
   * @param shortestPrefix how much of a needle's beginning counts when the text ends in the middle
   *     of it
   */
  String replace(String text, int shortestPrefix) {
    if (all.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (int at = 0; at + 2 < text.length(); at++) {
      Needle found = begins[beginning(text, at)] ? at(text, at, shortestPrefix) : null;
      if (found != null) {
        out.append(text, done, at).append(found.replacement());
        at += Math.min(found.text().length(), text.length() - at) - 1;
        done = at + 1;
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /**
   * The text with every needle replaced that something breaks up: white space, zero-width
   * characters, tags. Needles and text are compared without what breaks them.
   */
  String replaceBroken(String text, int shortestPrefix) {
    UnbrokenText unbroken = all.isEmpty() ? null : UnbrokenText.of(text);
    if (unbroken == null) {
      return text;
    }
    String left = unbroken.text();
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (int at = 0; at + 2 < left.length(); at++) {
      Needle found = begins[beginning(left, at)] ? at(left, at, shortestPrefix) : null;
      if (found != null) {
        int last = Math.min(at + found.text().length(), left.length()) - 1;
        out.append(text, done, unbroken.place(at)).append(found.replacement());
        done = unbroken.place(last) + 1;
        at = last;
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  boolean isIn(String text) {
    for (int at = 0; at + 2 < text.length(); at++) {
      if (begins[beginning(text, at)] && at(text, at, Integer.MAX_VALUE) != null) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Needle at(String text, int at, int shortestPrefix) {
    for (Needle needle : byBeginning.getOrDefault(beginning(text, at), List.of())) {
      String wanted = needle.text();
      int left = text.length() - at;
      boolean cut = left < wanted.length();
      if ((!cut || left >= shortestPrefix)
          && text.regionMatches(at, wanted, 0, Math.min(left, wanted.length()))) {
        return needle;
      }
    }
    return null;
  }

  private static int beginning(String text, int at) {
    int mixed = (text.charAt(at) * 0x9e37 + text.charAt(at + 1)) * 0x9e37 + text.charAt(at + 2);
    return (mixed ^ (mixed >>> 16)) & 0xffff;
  }
}
