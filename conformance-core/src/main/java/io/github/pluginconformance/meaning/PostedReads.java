package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether words leave no doubt that a POST only reads. The method promises nothing, and many verbs
 * of looking are deeds as well: {@code POST /messages/{id}/read}, {@code Return a book}. A sentence
 * may be about the answer alone: {@code Returns the new item}.
 */
public final class PostedReads {

  /** What stands further behind is no part of what is done first. */
  private static final int LONGEST = 8;

  private PostedReads() {}

  /**
   * Whether the name begins with a verb that only looks, or the end of the path does; a name may
   * also end with it where the text begins with one.
   */
  public static boolean areClear(Operation operation) {
    List<String> name = Said.named(operation);
    List<String> literals = Said.literals(operation.path());
    String end = literals.isEmpty() ? "" : literals.get(literals.size() - 1);
    return onlyLooks(first(name))
        || onlyLooks(first(WordSplitter.words(end)))
        || onlyLooks(last(name)) && textOnlyLooks(operation);
  }

  /** Whether the summary, else the description, begins with a verb that only looks. */
  public static boolean textOnlyLooks(Operation operation) {
    return Said.ofTexts(operation) == Sense.READS
        && (beginsSo(operation.summary()) || beginsSo(operation.description()));
  }

  /**
   * Whether name or text go on from looking to a deed, as in {@code getOrCreateCart} and {@code
   * Finds and removes duplicates}.
   */
  public static boolean goOnToAct(Operation operation) {
    return goesOn(Said.named(operation), true)
        || Stream.of(operation.summary(), operation.description())
            .map(WordSplitter::words)
            .anyMatch(words -> goesOn(words.subList(0, Math.min(LONGEST, words.size())), false));
  }

  private static boolean goesOn(List<String> words, boolean nounsToo) {
    for (int at = 1; at + 1 < words.size(); at++) {
      String next = words.get(at + 1);
      boolean deed =
          Stream.of(next, WordSplitter.withoutS(next))
              .anyMatch(
                  word ->
                      Verbs.plain(word)
                          .or(() -> nounsToo ? Verbs.orNoun(word) : Optional.empty())
                          .filter(Sense::writes)
                          .isPresent());
      if (DeedLexicon.GOING_ON_TO.contains(words.get(at)) && deed) {
        return true;
      }
    }
    return false;
  }

  /** {@code Returns} and {@code Provides} speak of the answer, {@code Return} of a deed. */
  private static boolean beginsSo(@Nullable String text) {
    String word = first(WordSplitter.words(text));
    return Wording.ofSentence(text) == Sense.READS
        && (word.equals("returns")
            || word.equals("provides")
            || !DeedLexicon.READING_OR_DOING.contains(word)
                && !DeedLexicon.READING_OR_DOING.contains(WordSplitter.withoutS(word)));
  }

  private static boolean onlyLooks(String word) {
    return DeedLexicon.READING.contains(word) && !DeedLexicon.READING_OR_DOING.contains(word);
  }

  private static String first(List<String> words) {
    return words.isEmpty() ? "" : words.get(0);
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }
}
