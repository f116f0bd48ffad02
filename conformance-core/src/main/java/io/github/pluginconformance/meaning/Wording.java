package io.github.pluginconformance.meaning;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.DeedLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What names and texts say that an operation does. English only: a text in another language says
 * nothing. Words that are as often a noun as a verb ({@code order, book, post}) count only where
 * something follows them in a name.
 */
public final class Wording {

  private Wording() {}

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

  /** Whether an operation brings back what was deleted, by the end of its path or its name. */
  public static boolean restores(Operation operation) {
    String path = operation.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return Stream.concat(
            WordSplitter.words(last).stream(),
            WordSplitter.words(operation.operationId()).stream().limit(1))
        .anyMatch(DeedLexicon.RESTORING::contains);
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
    return DeedLexicon.ACTION_PARAMETERS.contains(name.toLowerCase(Locale.ROOT))
        && values.stream().anyMatch(value -> plainName(value).writes());
  }

  /** Whether a sentence is about sums, as in {@code Adds two numbers}. */
  private static boolean addsUp(@Nullable String text) {
    List<String> words = WordSplitter.words(text);
    return words.size() > 1
        && base(words.get(0)).equals("add")
        && words.stream()
            .skip(1)
            .dropWhile(DeedLexicon.HOW_MANY::contains)
            .findFirst()
            .filter(DeedLexicon.SUMMANDS::contains)
            .isPresent();
  }

  /** What the first word of a name says, if it is a verb and little else. */
  static Sense plainName(@Nullable String name) {
    List<String> words = WordSplitter.words(name);
    return words.isEmpty() ? Sense.UNKNOWN : Verbs.plain(words.get(0)).orElse(Sense.UNKNOWN);
  }

  /** What a name such as {@code addTodo}, {@code add_todo} or {@code Crm-AddTodo} says. */
  public static Sense ofName(@Nullable String name) {
    return ofName(WordSplitter.words(name));
  }

  /**
   * By the first word that is a verb and little else; else by what may be a noun, and then that
   * something is changed is said before that something is made.
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
        deed(
            WordSplitter.words(
                text == null ? null : text.substring(0, Math.min(text.length(), 200))));
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

  /** What others are enabled to do is what is done: {@code Enable users to query lists}. */
  private static List<String> deed(List<String> words) {
    if (words.isEmpty() || !DeedLexicon.ENABLING.contains(WordSplitter.withoutS(words.get(0)))) {
      return words;
    }
    int at = 1;
    boolean somebody = false;
    while (at < words.size() && DeedLexicon.WHOM.contains(words.get(at))) {
      somebody |= !isArticle(words.get(at));
      at++;
    }
    if (!somebody || at == words.size()) {
      return words;
    }
    boolean to = words.get(at).equals("to");
    boolean verb =
        DeedLexicon.ENABLING_WITHOUT_TO.contains(WordSplitter.withoutS(words.get(0)))
            && Verbs.plain(base(words.get(at))).isPresent();
    return to || verb ? words.subList(to ? at + 1 : at, words.size()) : words;
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
        && DeedLexicon.GOING_ON.contains(base(words.get(0)))
        && DeedLexicon.DIRECTIONS.contains(words.get(1));
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
    return DeedLexicon.ARTICLES.contains(word);
  }
}
