package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.List;

/**
 * What a plugin notes about being read: how often, when last, by whom. The client has not asked for
 * it, so a GET stays safe (RFC 9110, section 9.2.1).
 */
public final class Bookkeeping {

  private Bookkeeping() {}

  /** Whether a value only counts reads, or says when the last one was. */
  public static boolean isAboutReading(ValueChange change) {
    List<String> words = WordSplitter.words(change.name());
    boolean counts = isCount(change.before()) && isCount(change.after());
    boolean dates = isTime(change.before()) && isTime(change.after());
    return !isMark(change)
        && (isAboutReading(change.name())
            || (counts || dates) && words.stream().anyMatch(NameLexicon.READ_STATES::contains));
  }

  /** Whether a name, such as the last part of a path, is about what was read. */
  public static boolean isAboutReading(String name) {
    return WordSplitter.words(name).stream().anyMatch(NameLexicon.READ_COUNTERS::contains);
  }

  /** Whether a value marks something as read, or counts what is not read yet. */
  public static boolean isMark(ValueChange change) {
    List<String> words = WordSplitter.words(change.name());
    boolean flag = change.before().isBoolean() && change.after().isBoolean();
    boolean left = words.contains("unread") || words.contains("unseen");
    return flag && words.stream().anyMatch(NameLexicon.READ_MARKS::contains)
        || left && isCount(change.after());
  }

  /** Whether all that is different are marks of having been read. */
  public static boolean isMark(Difference difference) {
    return difference.keepsThings()
        && difference.changed().stream().allMatch((ValueChange change) -> isMark(change));
  }

  /** Whether the things of a path are what was read lately or often, which reads may change. */
  public static boolean isPathOfReads(String path) {
    return isAboutReading(path.substring(path.lastIndexOf('/') + 1));
  }

  private static boolean isCount(JsonNode value) {
    return value.isIntegralNumber() || value.isNull() || value.isMissingNode();
  }

  private static boolean isTime(JsonNode value) {
    return value.isNull() || value.isMissingNode() || Clocks.time(value).isPresent();
  }
}
