package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether an operation whose method promises that nothing changes says otherwise. A resource may be
 * called like a verb ({@code move_list}, {@code /email/{id}}): where name and text agree that
 * something is read, such a word says nothing.
 */
final class SafeMethod {

  private SafeMethod() {}

  static boolean saysItActs(Operation operation) {
    Sense text = textOf(operation);
    Sense name = nameOf(operation, text);
    boolean reads = text == Sense.READS;
    if (text.writes() && !generates(operation)) {
      return true;
    }
    if (name.writes()
        && !(reads && beginsWithResource(operation))
        && !beginsWithAdjective(operation)) {
      return true;
    }
    return pathActs(operation, reads && !name.writes(), name == Sense.READS)
            && !NounPhrases.isPathOfNouns(operation, name, text)
        || bothSay(operation.operationId(), operation.summary())
            && !NounPhrases.isOne(operation.summary())
            && !generates(operation);
  }

  /** What the text says is done; what only names something says nothing. */
  private static Sense textOf(Operation operation) {
    Sense text = Said.ofTexts(operation);
    String words = NounPhrases.text(operation);
    if (text.writes() && ComputedThings.isMade(words)) {
      return Sense.READS;
    }
    return text.writes() && NounPhrases.isOne(words) ? Sense.UNKNOWN : text;
  }

  private static Sense nameOf(Operation operation, Sense text) {
    Sense name = Wording.plainName(operation.operationId());
    boolean noun =
        name.writes()
            && (NounPhrases.isName(operation, text)
                || !text.writes() && ComputedThings.isMade(operation.operationId()));
    return noun ? Sense.UNKNOWN : name;
  }

  private static boolean pathActs(Operation operation, boolean textReads, boolean nameReads) {
    List<String> literals = Said.literals(operation.path());
    Sense path =
        literals.isEmpty() ? Sense.UNKNOWN : Wording.plainName(literals.get(literals.size() - 1));
    return switch (path) {
      case DELETES -> !(textReads && nameReads);
      case ACTS -> !textReads;
      default -> false;
    };
  }

  /** Whether the name is that of a segment of the path with a word for reading behind it. */
  private static boolean beginsWithResource(Operation operation) {
    List<String> words = WordSplitter.words(operation.operationId());
    int last = words.size() - 1;
    return last > 0
        && DeedLexicon.ENDS_OF_READS.contains(words.get(last))
        && Said.literals(operation.path()).stream()
            .map(WordSplitter::words)
            .anyMatch(segment -> segment.equals(words.subList(0, last)));
  }

  /** {@code new_word} is a word that is new. */
  private static boolean beginsWithAdjective(Operation operation) {
    List<String> words = WordSplitter.words(operation.operationId());
    return words.size() > 1 && DeedLexicon.ADJECTIVES.contains(words.get(0));
  }

  /** To make a picture or a text and to give it is to read. */
  private static boolean generates(Operation operation) {
    List<String> words = WordSplitter.words(operation.summary());
    return !words.isEmpty() && Verbs.generates(words.get(0));
  }

  private static boolean bothSay(@Nullable String name, @Nullable String summary) {
    List<String> named = WordSplitter.words(name);
    List<String> told = WordSplitter.words(summary);
    return named.size() > 1
        && !told.isEmpty()
        && Verbs.orNoun(named.get(0)).isPresent()
        && (told.get(0).equals(named.get(0)) || told.get(0).equals(named.get(0) + "s"));
  }
}
