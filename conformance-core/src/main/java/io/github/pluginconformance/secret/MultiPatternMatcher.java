package io.github.pluginconformance.secret;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds many texts in one pass over another, where several begin the longest. Most places are ruled
 * out by a look at three characters. No text makes it slow: what begins like a long needle for
 * {@value #HEAD} characters is taken as one piece as far as it goes, so that none of it is looked
 * at twice.
 */
final class MultiPatternMatcher {

  /** So much of a needle's beginning is nothing else. */
  static final int HEAD = 64;

  /** A text to find and what to write in its place. */
  record Needle(String text, String replacement) {

    String head() {
      return text.substring(0, Math.min(HEAD, text.length()));
    }
  }

  /** What was found, up to where, and whether that is all of it. */
  private record Found(Needle needle, int end, boolean whole) {}

  private final List<Needle> all;
  private final boolean[] begins = new boolean[1 << 16];
  private final Map<Integer, NeedleGroup> byBeginning = new HashMap<>();

  /** Each text must have at least three characters. */
  MultiPatternMatcher(List<Needle> needles) {
    all =
        needles.stream()
            .sorted(Comparator.comparingInt((Needle n) -> n.text().length()).reversed())
            .toList();
    all.stream()
        .collect(Collectors.groupingBy(needle -> beginning(needle.text(), 0)))
        .forEach(
            (beginning, alike) -> {
              begins[beginning] = true;
              byBeginning.put(beginning, new NeedleGroup(alike));
            });
  }

  List<Needle> all() {
    return all;
  }

  /**
   * The text with every whole needle replaced.
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
      Found found = find(text, at, shortestPrefix);
      if (found != null && (found.whole() || found.end() == text.length())) {
        out.append(text, done, at).append(found.needle().replacement());
        done = found.end();
      }
      at = found == null ? at : found.end() - 1;
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /**
   * The text with every needle replaced that something breaks up or writes in escapes, and what is
   * left of long ones. Needles are {@link UnbrokenText}, and the text is compared as such.
   */
  String replaceBroken(String text, int shortestPrefix) {
    if (all.isEmpty()) {
      return text;
    }
    UnbrokenText unbroken = UnbrokenText.of(text);
    String left = unbroken.text();
    StringBuilder out = new StringBuilder(text.length());
    int done = 0;
    for (int at = 0; at + 2 < left.length(); at++) {
      Found found = find(left, at, shortestPrefix);
      if (found != null) {
        out.append(text, done, unbroken.place(at)).append(found.needle().replacement());
        done = unbroken.end(found.end() - 1);
        at = found.end() - 1;
      }
    }
    return done == 0 ? text : out.append(text, done, text.length()).toString();
  }

  /** Whether the text holds a whole needle. */
  boolean isIn(String text) {
    for (int at = 0; at + 2 < text.length(); at++) {
      NeedleGroup group = group(text, at);
      if (group != null && group.isWholeAt(text, at)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Found find(String text, int at, int shortestPrefix) {
    NeedleGroup group = group(text, at);
    Found found = null;
    for (Needle needle : group == null ? List.<Needle>of() : group.at(text, at, shortestPrefix)) {
      Found other = found(needle, text, at);
      found = found == null || isBetter(other, found) ? other : found;
    }
    return found;
  }

  /** The longer one; of two that end at the same place the one that is there wholly. */
  private static boolean isBetter(Found one, Found other) {
    return one.end() > other.end() || one.end() == other.end() && one.whole() && !other.whole();
  }

  private @Nullable NeedleGroup group(String text, int at) {
    int beginning = beginning(text, at);
    return begins[beginning] ? byBeginning.get(beginning) : null;
  }

  /** How far a needle goes that begins at a place. */
  private static Found found(Needle needle, String text, int at) {
    String wanted = needle.text();
    int most = Math.min(wanted.length(), text.length() - at);
    int length = Math.min(HEAD, most);
    while (length < most && text.charAt(at + length) == wanted.charAt(length)) {
      length++;
    }
    return new Found(needle, at + length, length == wanted.length());
  }

  private static int beginning(String text, int at) {
    int mixed = (text.charAt(at) * 0x9e37 + text.charAt(at + 1)) * 0x9e37 + text.charAt(at + 2);
    return (mixed ^ (mixed >>> 16)) & 0xffff;
  }
}
