package io.github.pluginconformance.lexicon;

import java.util.HashSet;
import java.util.Set;

/** How the word lists of this room are written: one text, words divided by white space. */
final class WordSets {

  private WordSets() {}

  static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  @SafeVarargs
  static Set<String> all(Set<String>... sets) {
    Set<String> all = new HashSet<>();
    for (Set<String> one : sets) {
      all.addAll(one);
    }
    return Set.copyOf(all);
  }
}
