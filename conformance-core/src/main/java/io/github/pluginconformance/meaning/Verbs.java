package io.github.pluginconformance.meaning;

import io.github.pluginconformance.meaning.Wording.Sense;
import java.util.Optional;

/** What single verbs say that is done. */
final class Verbs {

  private Verbs() {}

  /** What a word says that is a verb and little else. */
  static Optional<Sense> plain(String word) {
    if (Lexicon.READING.contains(word)) {
      return Optional.of(Sense.READS);
    }
    if (Lexicon.CREATING.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (Lexicon.CHANGING.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    if (Lexicon.DELETING.contains(word)) {
      return Optional.of(Sense.DELETES);
    }
    return Lexicon.ACTING.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  /** What a word says that may as well be a noun. */
  static Optional<Sense> orNoun(String word) {
    if (Lexicon.CREATING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (Lexicon.CHANGING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    return Lexicon.ACTING_OR_NOUN.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  /** Whether it says that something is made and given, in the third person too. */
  static boolean generates(String word) {
    return Lexicon.GENERATING.contains(word)
        || word.endsWith("s") && Lexicon.GENERATING.contains(word.substring(0, word.length() - 1));
  }
}
