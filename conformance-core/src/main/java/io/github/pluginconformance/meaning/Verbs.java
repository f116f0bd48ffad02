package io.github.pluginconformance.meaning;

import io.github.pluginconformance.meaning.Wording.Sense;
import java.util.Optional;
import java.util.Set;

/** English verbs by what they say is done; some of them are as often nouns. */
final class Verbs {

  private static final Set<String> READING =
      Set.of(
          "get",
          "list",
          "read",
          "fetch",
          "search",
          "query",
          "find",
          "lookup",
          "look",
          "retrieve",
          "show",
          "browse",
          "view",
          "describe",
          "count",
          "calculate",
          "compute",
          "convert",
          "translate",
          "check",
          "validate",
          "verify",
          "compare",
          "estimate",
          "recommend",
          "suggest",
          "analyze",
          "analyse",
          "summarize",
          "summarise",
          "explain",
          "ask",
          "match",
          "filter",
          "explore",
          "discover",
          "return",
          "provide",
          "download",
          "inspect",
          "preview",
          "quote",
          "predict",
          "forecast",
          "rank",
          "parse",
          "extract");
  private static final Set<String> CREATING =
      Set.of("create", "add", "insert", "register", "save", "store", "upload", "append", "new");
  private static final Set<String> CREATING_OR_NOUN =
      Set.of("book", "order", "reserve", "post", "record", "schedule", "submit", "draft");
  private static final Set<String> CHANGING =
      Set.of(
          "update",
          "modify",
          "edit",
          "replace",
          "rename",
          "change",
          "move",
          "enable",
          "disable",
          "toggle",
          "complete",
          "approve",
          "reject",
          "assign",
          "merge",
          "patch",
          "finish",
          "restore",
          "undo",
          "redo",
          "revert",
          "activate",
          "deactivate",
          "suspend",
          "promote",
          "demote",
          "ban",
          "unban",
          "reopen",
          "unarchive",
          "increment",
          "decrement");
  private static final Set<String> CHANGING_OR_NOUN =
      Set.of("set", "mark", "put", "archive", "pause");
  private static final Set<String> DELETING =
      Set.of(
          "delete", "remove", "purge", "clear", "erase", "wipe", "destroy", "drop", "reset",
          "cancel", "revoke", "flush", "prune");
  private static final Set<String> ACTING =
      Set.of(
          "send",
          "pay",
          "buy",
          "purchase",
          "execute",
          "trigger",
          "notify",
          "publish",
          "subscribe",
          "unsubscribe",
          "refund",
          "transfer",
          "invite",
          "deploy",
          "restart",
          "shutdown",
          "logout",
          "email",
          "dispatch",
          "checkout",
          "checkin",
          "confirm");
  private static final Set<String> ACTING_OR_NOUN =
      Set.of(
          "run", "start", "stop", "call", "charge", "share", "play", "message", "generate", "make");

  /** What makes something without keeping it, where the method promises to change nothing. */
  private static final Set<String> GENERATING =
      Set.of("generate", "make", "render", "compute", "draw", "compose", "produce");

  private Verbs() {}

  /** What a word says that is a verb and little else. */
  static Optional<Sense> plain(String word) {
    if (READING.contains(word)) {
      return Optional.of(Sense.READS);
    }
    if (CREATING.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (CHANGING.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    if (DELETING.contains(word)) {
      return Optional.of(Sense.DELETES);
    }
    return ACTING.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  /** What a word says that may as well be a noun. */
  static Optional<Sense> orNoun(String word) {
    if (CREATING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (CHANGING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    return ACTING_OR_NOUN.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  static boolean generates(String word) {
    return GENERATING.contains(word);
  }
}
