package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that say that something is worked out and given, though the verb is one of making or doing:
 * {@code Create a QR code}, {@code executeFormula}. Nothing is kept, so that to ask for it is to
 * read.
 */
final class ComputedThings {

  /** A phrase that is longer is no name of a thing. */
  private static final int LONGEST = 6;

  private ComputedThings() {}

  /** Whether what a name or the beginning of a sentence makes or does is such a thing. */
  static boolean isMade(@Nullable String text) {
    List<String> words = WordSplitter.words(text);
    if (words.size() < 2
        || !DeedLexicon.WORKING_OUT.contains(WordSplitter.withoutS(words.get(0)))) {
      return false;
    }
    List<String> object =
        words.stream().skip(1).takeWhile(ComputedThings::goesOn).limit(LONGEST).toList();
    return !object.isEmpty() && isComputed(object);
  }

  private static boolean goesOn(String word) {
    return !DeedLexicon.BEHIND_NOUNS.contains(word);
  }

  /** The last word of a phrase is the thing; a code alone may be one that opens something. */
  private static boolean isComputed(List<String> object) {
    int last = object.size() - 1;
    String thing = WordSplitter.withoutS(object.get(last));
    return DeedLexicon.COMPUTED.contains(thing)
        || last > 0
            && thing.equals("code")
            && DeedLexicon.DRAWN_CODES.contains(object.get(last - 1));
  }
}
