package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the verb by which an operation says that it acts in the world. English only. */
public final class ActingWords {

  private ActingWords() {}

  /** Whether the operation says that something happens outside of the plugin. */
  public static boolean isWorldly(Operation operation) {
    return in(operation).filter(DeedLexicon.WORLDLY::contains).isPresent();
  }

  /** The verb, from the operationId, else from the summary; empty if neither begins with one. */
  public static Optional<String> in(Operation operation) {
    return first(operation.operationId()).or(() -> first(operation.summary()));
  }

  private static Optional<String> first(@Nullable String text) {
    List<String> words = WordSplitter.words(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String verb = base(words.get(0));
    boolean object = words.size() > 1 && !DeedLexicon.NOT_AN_OBJECT.contains(words.get(1));
    boolean acts =
        DeedLexicon.DECLARED_ACTS.contains(verb)
            || object && DeedLexicon.DECLARED_ACTS_OR_NOUN.contains(verb);
    return acts ? Optional.of(verb) : Optional.empty();
  }

  /** The verb behind its third person. */
  private static String base(String word) {
    boolean third = word.endsWith("s") && word.length() > 3;
    return third && !DeedLexicon.DECLARED_ACTS.contains(word)
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
