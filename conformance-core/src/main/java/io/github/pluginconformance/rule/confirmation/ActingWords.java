package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the verb by which an operation says that it acts in the world. English only. */
final class ActingWords {

  private static final Set<String> VERBS =
      Set.of(
          "create",
          "add",
          "insert",
          "delete",
          "remove",
          "purge",
          "erase",
          "wipe",
          "destroy",
          "send",
          "pay",
          "purchase",
          "buy",
          "refund",
          "transfer",
          "cancel",
          "reserve",
          "publish",
          "invite",
          "unsubscribe");

  /** Nouns as often as verbs: they count only with something behind them. */
  private static final Set<String> VERBS_OR_NOUNS =
      Set.of("book", "order", "charge", "email", "post");

  private static final Set<String> NOT_AN_OBJECT =
      Set.of(
          "by",
          "for",
          "from",
          "of",
          "in",
          "on",
          "status",
          "details",
          "history",
          "list",
          "info",
          "search",
          "get",
          "lookup",
          "find",
          "template",
          "data",
          "recommendations");

  /** What cannot be undone by calling the plugin again. */
  private static final Set<String> WORLDLY =
      Set.of(
          "send",
          "pay",
          "purchase",
          "buy",
          "refund",
          "transfer",
          "reserve",
          "book",
          "order",
          "charge",
          "email");

  private ActingWords() {}

  /** Whether the operation says that something happens outside of the plugin. */
  static boolean isWorldly(Operation operation) {
    return in(operation).filter(WORLDLY::contains).isPresent();
  }

  /** The verb, from the operationId, else from the summary; empty if neither begins with one. */
  static Optional<String> in(Operation operation) {
    return first(operation.operationId()).or(() -> first(operation.summary()));
  }

  private static Optional<String> first(@Nullable String text) {
    List<String> words = Wording.words(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    String verb = base(words.get(0));
    boolean object = words.size() > 1 && !NOT_AN_OBJECT.contains(words.get(1));
    boolean acts = VERBS.contains(verb) || object && VERBS_OR_NOUNS.contains(verb);
    return acts ? Optional.of(verb) : Optional.empty();
  }

  /** The verb behind its third person. */
  private static String base(String word) {
    boolean third = word.endsWith("s") && word.length() > 3;
    return third && !VERBS.contains(word) ? word.substring(0, word.length() - 1) : word;
  }
}
