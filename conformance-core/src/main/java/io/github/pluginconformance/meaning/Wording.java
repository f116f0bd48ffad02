package io.github.pluginconformance.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
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
   * What an operation's name, path and texts together say. Where one of them says that it reads,
   * that is the answer: ask {@link #anyWrites} too. Among those that write the most dangerous wins.
   * The method's own name says nothing in an operationId, as in {@code post_users_delete}.
   */
  public static Sense of(Operation operation) {
    return Said.by(operation).together();
  }

  /**
   * Whether name, path or texts say that the operation writes, even where another of them says that
   * it reads.
   */
  public static boolean anyWrites(Operation operation) {
    return Said.by(operation).anyWrites();
  }

  /**
   * Whether an operation whose method promises safety says that it acts nevertheless. Words that
   * may be nouns count only where the summary begins with them too.
   */
  public static boolean saysItActs(Operation operation) {
    if (addsUp(operation.summary()) || addsUp(operation.description())) {
      return false;
    }
    return takesAnAction(operation) || SafeMethod.saysItActs(operation);
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

  /** What the first word of a name says, if it is a verb and little else. */
  static Sense plainName(@Nullable String name) {
    List<String> words = words(name);
    return words.isEmpty() ? Sense.UNKNOWN : Verbs.plain(words.get(0)).orElse(Sense.UNKNOWN);
  }

  /** What a name such as {@code addTodo}, {@code add_todo} or {@code Crm-AddTodo} says. */
  public static Sense ofName(@Nullable String name) {
    return ofName(words(name));
  }

  /**
   * By its first word; else by the first further one that is a verb; else by what may be a noun,
   * and then that something is changed is said before that something is made.
   */
  static Sense ofName(List<String> words) {
    if (words.isEmpty()) {
      return Sense.UNKNOWN;
    }
    return goesOn(words)
        ? Sense.ACTS
        : words.stream()
            .flatMap(word -> Verbs.plain(word).stream())
            .findFirst()
            .orElseGet(() -> ofNouns(words));
  }

  private static Sense ofNouns(List<String> words) {
    if (words.size() < 2) {
      return Sense.UNKNOWN;
    }
    Optional<Sense> last = Verbs.orNoun(words.get(words.size() - 1));
    return last.filter(sense -> sense == Sense.CHANGES)
        .or(() -> Verbs.orNoun(words.get(0)))
        .orElse(Sense.UNKNOWN);
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
    return Verbs.plain(verb)
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
    return Verbs.plain(word).isPresent() || Verbs.orNoun(word).isPresent();
  }

  /** Whether a word may be a noun as well as a verb, as in the path {@code /order}. */
  public static boolean isVerbOrNoun(String word) {
    return Verbs.orNoun(word).isPresent();
  }

  /** To check out or to count up is not to read. */
  private static boolean goesOn(List<String> words) {
    return words.size() > 1
        && Set.of("check", "count").contains(base(words.get(0)))
        && Set.of("in", "out", "up", "down", "off").contains(words.get(1));
  }

  /** What stands before an article is a verb, also in its third person: {@code Marks the todo}. */
  private static Optional<Sense> verbOrNoun(String word) {
    return Verbs.orNoun(word)
        .or(
            () ->
                word.endsWith("s")
                    ? Verbs.orNoun(word.substring(0, word.length() - 1))
                        .or(() -> Verbs.orNoun(word.substring(0, word.length() - 2)))
                    : Optional.empty());
  }

  /** The verb behind its third person: {@code deletes, searches, notifies}. */
  private static String base(String word) {
    if (Verbs.plain(word).isPresent() || !word.endsWith("s")) {
      return word;
    }
    String bare = word.substring(0, word.length() - 1);
    if (Verbs.plain(bare).isPresent()) {
      return bare;
    }
    String shorter =
        word.endsWith("ies")
            ? word.substring(0, word.length() - 3) + "y"
            : word.substring(0, Math.max(0, word.length() - 2));
    return Verbs.plain(shorter).isPresent() ? shorter : word;
  }

  private static boolean isArticle(String word) {
    return Set.of("a", "an", "the", "all", "one", "new").contains(word);
  }
}
