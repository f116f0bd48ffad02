package io.github.pluginconformance.meaning;

import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What name, path and text of an operation each say that it does. */
record Said(Sense name, Sense path, Sense text) {

  static Said by(Operation operation) {
    return new Said(Wording.ofName(named(operation)), ofPath(operation.path()), ofTexts(operation));
  }

  Sense together() {
    if (all().anyMatch(sense -> sense == Sense.READS)) {
      return Sense.READS;
    }
    return Stream.of(Sense.DELETES, Sense.CHANGES, byName(), Sense.ACTS, Sense.CREATES)
        .filter(sense -> all().anyMatch(one -> one == sense))
        .findFirst()
        .orElse(Sense.UNKNOWN);
  }

  boolean anyWrites() {
    return all().anyMatch(Sense::writes);
  }

  private Stream<Sense> all() {
    return Stream.of(name, path, text);
  }

  /** To make something and to act are told apart by the name, if it says either. */
  private Sense byName() {
    return name == Sense.CREATES ? Sense.CREATES : Sense.ACTS;
  }

  /** The words of the operationId without the method's own name and the name of a controller. */
  static List<String> named(Operation operation) {
    List<String> words = WordSplitter.words(operation.operationId());
    String method = operation.method().toLowerCase(Locale.ROOT);
    int start = words.size() > 1 && words.get(0).equals(method) ? 1 : 0;
    int end = words.size() - 1;
    end = end > start && words.get(end).equals(method) ? end : end + 1;
    List<String> kept = words.subList(start, Math.max(start, end));
    int controller = kept.size() - 1;
    while (controller >= 0 && !DeedLexicon.CONTROLLERS.contains(kept.get(controller))) {
      controller--;
    }
    boolean more = controller >= 0 && controller + 1 < kept.size();
    return more ? kept.subList(controller + 1, kept.size()) : kept;
  }

  static Sense ofTexts(Operation operation) {
    Sense summary = Wording.ofSentence(operation.summary());
    return summary == Sense.UNKNOWN ? Wording.ofSentence(operation.description()) : summary;
  }

  /**
   * By the last literal segment; else by one before it that is a single verb of change, as in
   * {@code /delete/users/all}. The last one may be a noun where another stands before it: {@code
   * /schedules/pause}.
   */
  private static Sense ofPath(String path) {
    List<String> literals = literals(path);
    if (literals.isEmpty()) {
      return Sense.UNKNOWN;
    }
    String last = literals.get(literals.size() - 1);
    List<String> words = WordSplitter.words(last);
    Sense said = Wording.ofName(words);
    if (said != Sense.UNKNOWN) {
      return said;
    }
    Sense before =
        literals.stream()
            .map(Said::alone)
            .filter(sense -> sense == Sense.DELETES || sense == Sense.CHANGES)
            .findFirst()
            .orElse(Sense.UNKNOWN);
    boolean verb = literals.size() > 1 && words.size() == 1;
    return before != Sense.UNKNOWN || !verb
        ? before
        : Verbs.orNoun(words.get(0)).orElse(Sense.UNKNOWN);
  }

  private static Sense alone(String segment) {
    List<String> words = WordSplitter.words(segment);
    return words.size() == 1 ? Wording.ofName(words) : Sense.UNKNOWN;
  }

  static List<String> literals(@Nullable String path) {
    return path == null
        ? List.of()
        : Stream.of(path.split("/"))
            .filter(segment -> !segment.isEmpty() && !segment.contains("{"))
            .toList();
  }
}
