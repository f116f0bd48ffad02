package io.github.pluginconformance.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names and texts say that an operation does. English only: a text in another language says
 * nothing. Words that are as often a noun as a verb ({@code order, book, post}) count only where
 * something follows them in a name.
 */
public final class Wording {

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

  private static final Set<String> ACTION_PARAMETERS =
      Set.of("action", "act", "cmd", "command", "do", "method", "op", "operation");

  private Wording() {}

  private static final Set<String> HOW_MANY =
      Set.of(
          "a", "all", "any", "list", "many", "of", "several", "some", "the", "three", "two", "up");

  private static final Set<String> NUMBERS =
      Set.of("numbers", "integers", "decimals", "floats", "operands", "summands", "vectors");

  /** What a text says that is done. */
  public enum Sense {
    READS,
    CREATES,
    CHANGES,
    DELETES,
    ACTS,
    UNKNOWN;

    /** Whether data or the world are different afterwards. */
    public boolean writes() {
      return this != READS && this != UNKNOWN;
    }
  }

  /**
   * What an operation's name, path, summary or description says, the first that says anything
   * winning.
   */
  public static Sense of(Operation operation) {
    return firstKnown(
        ofName(operation.operationId()),
        ofName(lastLiteral(operation.path())),
        ofSentence(operation.summary()),
        ofSentence(operation.description()));
  }

  /**
   * Whether name, path or texts say that the operation writes, even where another of them says that
   * it reads.
   */
  public static boolean anyWrites(Operation operation) {
    return ofName(operation.operationId()).writes()
        || ofName(lastLiteral(operation.path())).writes()
        || ofSentence(operation.summary()).writes()
        || operation.summary() == null && ofSentence(operation.description()).writes();
  }

  /**
   * Whether the name, path or summary of an operation whose method promises safety says that it
   * acts nevertheless. Words that may be nouns count only where the summary begins with them too.
   */
  public static boolean saysItActs(Operation operation) {
    if (addsUp(operation.summary()) || addsUp(operation.description())) {
      return false;
    }
    Sense path = plainName(lastLiteral(operation.path()));
    return takesAnAction(operation)
        || plainName(operation.operationId()).writes()
        || ofSentence(operation.summary()).writes()
        || path == Sense.DELETES
        || path == Sense.ACTS
        || bothSay(operation.operationId(), operation.summary());
  }

  /** Whether a parameter says what to do, as in {@code ?action=delete}. */
  private static boolean takesAnAction(Operation operation) {
    return operation.parameters().stream()
        .anyMatch(one -> isAction(one.name(), one.schema(), one.node()));
  }

  /**
   * Whether a value says what to do, and may say to write.
   *
   * @param node the parameter or property, for its example
   */
  public static boolean isAction(String name, @Nullable SchemaRef schema, JsonNode node) {
    List<String> values = new ArrayList<>();
    JsonNode allowed = schema == null ? node : schema.node();
    allowed.path("enum").forEach(value -> values.add(value.asText()));
    values.add(allowed.path("example").asText());
    values.add(node.path("example").asText());
    return ACTION_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))
        && values.stream().anyMatch(value -> plainName(value).writes());
  }

  /** Whether a sentence is about sums, as in {@code Adds two numbers}. */
  private static boolean addsUp(@Nullable String text) {
    List<String> words = words(text);
    return words.size() > 1
        && base(words.get(0)).equals("add")
        && words.stream()
            .skip(1)
            .dropWhile(HOW_MANY::contains)
            .findFirst()
            .filter(NUMBERS::contains)
            .isPresent();
  }

  private static boolean bothSay(@Nullable String name, @Nullable String summary) {
    List<String> named = words(name);
    List<String> told = words(summary);
    return named.size() > 1
        && !told.isEmpty()
        && orNoun(named.get(0)).isPresent()
        && (told.get(0).equals(named.get(0)) || told.get(0).equals(named.get(0) + "s"));
  }

  private static Sense plainName(@Nullable String name) {
    List<String> words = words(name);
    return words.isEmpty() ? Sense.UNKNOWN : plain(words.get(0)).orElse(Sense.UNKNOWN);
  }

  /** What a name such as {@code addTodo}, {@code add_todo} or {@code todos-add} says. */
  public static Sense ofName(@Nullable String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return Sense.UNKNOWN;
    }
    if (goesOn(words)) {
      return Sense.ACTS;
    }
    Sense first =
        plain(words.get(0))
            .or(() -> words.size() > 1 ? orNoun(words.get(0)) : Optional.empty())
            .orElse(Sense.UNKNOWN);
    boolean suffix = first == Sense.UNKNOWN && words.size() == 2;
    return suffix ? plain(words.get(1)).orElse(Sense.UNKNOWN) : first;
  }

  /** What a sentence says by its first word, as in {@code Deletes a todo}. */
  public static Sense ofSentence(@Nullable String text) {
    List<String> words =
        words(text == null ? null : text.substring(0, Math.min(text.length(), 200)));
    if (words.size() < 2) {
      return Sense.UNKNOWN;
    }
    String verb = base(words.get(0));
    if (goesOn(words)) {
      return Sense.ACTS;
    }
    return plain(verb)
        .or(() -> verbOrNoun(words.get(0)).filter(sense -> isArticle(words.get(1))))
        .orElse(Sense.UNKNOWN);
  }

  /** The words of a name or text, in lower case. */
  public static List<String> words(@Nullable String name) {
    if (name == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      if (!isInWord(name.codePointAt(at))) {
        addWord(name, start, at, words);
        start = at + Character.charCount(name.codePointAt(at));
      } else if (isHump(name, at)) {
        addWord(name, start, at, words);
        start = at;
      }
    }
    addWord(name, start, name.length(), words);
    return List.copyOf(words);
  }

  private static void addWord(String name, int start, int end, List<String> words) {
    if (start < end) {
      words.add(name.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Whether a word begins there by its capital: {@code List} in {@code todoList}, {@code Page} in
   * {@code HTMLPage}.
   */
  private static boolean isHump(String name, int at) {
    if (at == 0 || !isUpper(name.charAt(at))) {
      return false;
    }
    char before = name.charAt(at - 1);
    boolean beforeLower = at + 1 < name.length() && isLower(name.charAt(at + 1));
    return isLower(before) || (before >= '0' && before <= '9') || (isUpper(before) && beforeLower);
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** Whether a character can be part of a word: a letter or a number of any script. */
  public static boolean isInWord(int point) {
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether a word is a verb of any kind, as in the path {@code /todos/search}. */
  public static boolean isVerb(String word) {
    return plain(word).isPresent() || orNoun(word).isPresent();
  }

  /** Whether a word may be a noun as well as a verb, as in the path {@code /order}. */
  public static boolean isVerbOrNoun(String word) {
    return orNoun(word).isPresent();
  }

  private static Optional<Sense> plain(String word) {
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

  private static Optional<Sense> orNoun(String word) {
    if (CREATING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CREATES);
    }
    if (CHANGING_OR_NOUN.contains(word)) {
      return Optional.of(Sense.CHANGES);
    }
    return ACTING_OR_NOUN.contains(word) ? Optional.of(Sense.ACTS) : Optional.empty();
  }

  /** To check out or to count up is not to read. */
  private static boolean goesOn(List<String> words) {
    return words.size() > 1
        && Set.of("check", "count").contains(base(words.get(0)))
        && Set.of("in", "out", "up", "down", "off").contains(words.get(1));
  }

  /** What stands before an article is a verb, also in its third person: {@code Marks the todo}. */
  private static Optional<Sense> verbOrNoun(String word) {
    return orNoun(word)
        .or(
            () ->
                word.endsWith("s")
                    ? orNoun(word.substring(0, word.length() - 1))
                        .or(() -> orNoun(word.substring(0, word.length() - 2)))
                    : Optional.empty());
  }

  /** The verb behind its third person: {@code deletes, searches, notifies}. */
  private static String base(String word) {
    if (plain(word).isPresent() || !word.endsWith("s")) {
      return word;
    }
    String bare = word.substring(0, word.length() - 1);
    if (plain(bare).isPresent()) {
      return bare;
    }
    String shorter =
        word.endsWith("ies")
            ? word.substring(0, word.length() - 3) + "y"
            : word.substring(0, Math.max(0, word.length() - 2));
    return plain(shorter).isPresent() ? shorter : word;
  }

  private static boolean isArticle(String word) {
    return Set.of("a", "an", "the", "all", "one", "new").contains(word);
  }

  private static String lastLiteral(String path) {
    String last = "";
    for (String segment : path.split("/", -1)) {
      last = segment.isEmpty() || segment.contains("{") ? last : segment;
    }
    return last;
  }

  private static Sense firstKnown(Sense... senses) {
    return Arrays.stream(senses)
        .filter(sense -> sense != Sense.UNKNOWN)
        .findFirst()
        .orElse(Sense.UNKNOWN);
  }
}
