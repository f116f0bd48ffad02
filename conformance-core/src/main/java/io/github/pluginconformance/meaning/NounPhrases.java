package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that look like verbs and name something: {@code sharePrice}, {@code /transfer} for the
 * windows of transfers, {@code Order history of a user}. Only where the method promises that
 * nothing changes; what may be a deed and is told by no text counts as one.
 */
final class NounPhrases {

  private NounPhrases() {}

  /** The summary, else the description; empty where there is neither. */
  static String text(Operation operation) {
    String summary = operation.summary();
    String text = summary == null || summary.isBlank() ? operation.description() : summary;
    return text == null ? "" : text;
  }

  /** Whether a sentence names something that is there. */
  static boolean isOne(@Nullable String sentence) {
    List<String> words = WordSplitter.words(sentence);
    if (words.size() < 2) {
      return false;
    }
    String first = words.get(0);
    String second = words.get(1);
    if (DeedLexicon.ADJECTIVES.contains(first)) {
      return true;
    }
    if (DeedLexicon.NOUNS_TOO.contains(first)) {
      boolean ofSomething = words.size() > 2 && words.get(2).equals("of");
      return ofSomething && !DeedLexicon.ARTICLES.contains(second)
          || DeedLexicon.HEADS_OF_NOUNS.contains(second);
    }
    return first.endsWith("s")
        && DeedLexicon.NOUNS_TOO.contains(first.substring(0, first.length() - 1))
        && DeedLexicon.BEHIND_NOUNS.contains(second);
  }

  /** Whether the name is one of something, and no text says that anything is done. */
  static boolean isName(Operation operation, Sense text) {
    List<String> words = WordSplitter.words(operation.operationId());
    return words.size() > 1
        && !text.writes()
        && !text(operation).isBlank()
        && DeedLexicon.HEADS_OF_NOUNS.contains(words.get(words.size() - 1));
  }

  /** Whether the last segment of a path names something, as name and text bear out. */
  static boolean isPathOfNouns(Operation operation, Sense name, Sense text) {
    List<String> literals = Said.literals(operation.path());
    if (literals.isEmpty() || name.writes() || text.writes() || text(operation).isBlank()) {
      return false;
    }
    List<String> words = WordSplitter.words(literals.get(literals.size() - 1));
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    return words.size() > 1
        ? DeedLexicon.HEADS_OF_NOUNS.contains(last)
        : DeedLexicon.NOUNS_TOO.contains(last) && !begins(operation, last);
  }

  private static boolean begins(Operation operation, String verb) {
    List<String> name = WordSplitter.words(operation.operationId());
    return name.isEmpty()
        || name.get(0).equals(verb)
            && !DeedLexicon.HEADS_OF_NOUNS.contains(name.get(name.size() - 1));
  }
}
