package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.meaning.Wording.Sense;
import java.util.Optional;

/** What single verbs say that is done. */
final class Verbs {

  private Verbs() {}

  /** What a word says that is a verb and little else. */
  static Optional<Sense> plain(String word) {
    if (DeedLexicon.READING.contains(word)) {
      return Optional.of(Sense.READS);
    }
    if (DeedLexicon.CREATING.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (DeedLexicon.CHANGING.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    if (DeedLexicon.DELETING.contains(word)) {
      return Optional.of(Sense.DELETES);
    }
    return DeedLexicon.ACTING.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  /** What a word says that may as well be a noun. */
  static Optional<Sense> orNoun(String word) {
    if (DeedLexicon.CREATING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (DeedLexicon.CHANGING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    return DeedLexicon.ACTING_OR_NOUN.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  /** Whether it says that something is made and given, in the third person too. */
  static boolean generates(String word) {
    return DeedLexicon.GENERATING.contains(word)
        || word.endsWith("s")
            && DeedLexicon.GENERATING.contains(word.substring(0, word.length() - 1));
  }
}
