package io.github.pluginconformance.secret;

import io.github.pluginconformance.secret.MultiPatternMatcher.Needle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Needles that may begin at the same place, in alphabetical order of their heads. */
final class NeedleGroup {

  /** Those with the same head together. */
  private final List<List<Needle>> sorted;

  private final List<String> heads;

  /** The place of the longest other head that a head begins with; -1 if there is none. */
  private final int[] within;

  NeedleGroup(List<Needle> needles) {
    TreeMap<String, List<Needle>> byHead = new TreeMap<>();
    needles.forEach(
        needle -> byHead.computeIfAbsent(needle.head(), head -> new ArrayList<>()).add(needle));
    sorted = List.copyOf(byHead.values());
    heads = List.copyOf(byHead.keySet());
    within = new int[heads.size()];
    for (int i = 0; i < within.length; i++) {
      int outer = i - 1;
      while (outer >= 0 && !heads.get(i).startsWith(heads.get(outer))) {
        outer = within[outer];
      }
      within[i] = outer;
    }
  }

  /**
   * The needles with the longest head at a place of a text, or one that the text's end cuts off.
   */
  List<Needle> at(String text, int at, int shortestPrefix) {
    int left = text.length() - at;
    if (left < MultiPatternMatcher.HEAD && left >= shortestPrefix) {
      Optional<Needle> last = last(text, at, left);
      if (last.isPresent()) {
        return List.of(last.get());
      }
    }
    int found = longest(text, at);
    return found < 0 ? List.of() : sorted.get(found);
  }

  /** Whether one of the needles stands there wholly. */
  boolean isWholeAt(String text, int at) {
    for (int found = longest(text, at); found >= 0; found = within[found]) {
      if (sorted.get(found).stream().anyMatch(needle -> text.startsWith(needle.text(), at))) {
        return true;
      }
    }
    return false;
  }

  private int longest(String text, int at) {
    int found = lastNotAfter(text, at);
    while (found >= 0 && !text.startsWith(heads.get(found), at)) {
      found = within[found];
    }
    return found;
  }

  /** What all the rest of the text is: a whole one before one that is cut off. */
  private Optional<Needle> last(String text, int at, int left) {
    return sorted.stream()
        .flatMap(List::stream)
        .filter(needle -> needle.text().length() >= left)
        .filter(needle -> text.regionMatches(at, needle.text(), 0, left))
        .max(
            Comparator.comparing((Needle needle) -> needle.text().length() == left)
                .thenComparingInt(needle -> needle.text().length()));
  }

  /** The last head that stands before the text at a place or is its beginning. */
  private int lastNotAfter(String text, int at) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (isAfter(heads.get(middle), text, at)) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return high;
  }

  private static boolean isAfter(String head, String text, int at) {
    for (int i = 0; i < head.length(); i++) {
      if (at + i >= text.length()) {
        return true;
      }
      int difference = Character.compare(head.charAt(i), text.charAt(at + i));
      if (difference != 0) {
        return difference > 0;
      }
    }
    return false;
  }
}
