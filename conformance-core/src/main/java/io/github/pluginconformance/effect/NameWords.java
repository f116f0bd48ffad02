package io.github.pluginconformance.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a name such as {@code lastViewedAt} or {@code view_count}. */
final class NameWords {

  private NameWords() {}

  /** In lower case, in order. */
  static List<String> of(String name) {
    return Arrays.stream(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").split("[^A-Za-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  /** All of them as one. */
  static String joined(String name) {
    return String.join("", of(name));
  }
}
