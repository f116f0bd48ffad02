package io.github.pluginconformance.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes names and texts apart into words. */
public final class WordSplitter {

  private WordSplitter() {}

  /** The words of a name or text, in lower case. */
  public static List<String> words(@Nullable String name) {
    if (name == null) {
      return List.of();
    }
    if (isOneWord(name)) {
      return name.isEmpty() ? List.of() : List.of(name);
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

  /** The last word of a name, which says what its value is; empty where there is none. */
  public static String last(@Nullable String name) {
    List<String> words = words(name);
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /**
   * A name reduced to its letters and digits, in lower case: {@code view_count} and {@code
   * viewCount} are one.
   */
  public static String joined(@Nullable String name) {
    if (name == null || isOneWord(name)) {
      return name == null ? "" : name;
    }
    StringBuilder joined = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      int point = name.codePointAt(at);
      if (isInWord(point)) {
        joined.appendCodePoint(point);
      }
    }
    return joined.toString().toLowerCase(Locale.ROOT);
  }

  /** Whether a name has small letters from a to z and digits alone, as most have. */
  private static boolean isOneWord(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (!isLower(c) && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
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
    if (point < 128) {
      return point >= 'a' && point <= 'z'
          || point >= 'A' && point <= 'Z'
          || point >= '0' && point <= '9';
    }
    int type = Character.getType(point);
    return Character.isLetter(point)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** A word without the {@code s} at its end: {@code lists} as a verb, {@code todos} as a noun. */
  public static String withoutS(String word) {
    return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }
}
