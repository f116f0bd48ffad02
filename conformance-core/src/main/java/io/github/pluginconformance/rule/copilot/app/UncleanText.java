package io.github.pluginconformance.rule.copilot.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the store does not take in a text. Single words that it names (delete, ignore, reset) stand
 * in honest descriptions, so only its phrases are looked for.
 */
final class UncleanText {

  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put(
        "an address", Pattern.compile("(?i)\\bhttps?://[^\\s\"'<>)]+|\\bwww\\.[^\\s\"'<>)]+"));
    KINDS.put(
        "an instruction",
        Pattern.compile(
            "(?i)\\bif the user says\\b|\\bnew instructions\\b|\\bdo not print\\b"
                + "|\\banswer in (?:[A-Z][a-z]+|the language)\\b"));
    KINDS.put(
        "an emoji",
        Pattern.compile(
            "[\\x{1F300}-\\x{1FAFF}\\x{1F1E6}-\\x{1F1FF}\\x{FE0F}\\x{231A}\\x{231B}\\x{23E9}-\\x{23EC}"
                + "\\x{2614}\\x{2615}\\x{26A1}\\x{26D4}\\x{2705}\\x{2728}\\x{274C}\\x{274E}"
                + "\\x{2753}-\\x{2755}\\x{2757}\\x{2795}-\\x{2797}\\x{2B50}\\x{2B55}]"));
    KINDS.put(
        "a hidden character",
        Pattern.compile(
            "[\\p{Cc}&&[^\\r"
                + "\\n"
                + "\\t]]|[\\x{AD}\\x{200B}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}"
                + "\\x{E0000}-\\x{E007F}]"));
  }

  private UncleanText() {}

  /** The first thing of the kind, named so that it can be seen. */
  static Optional<String> in(String text) {
    for (Map.Entry<String, Pattern> kind : KINDS.entrySet()) {
      Matcher found = kind.getValue().matcher(text);
      if (found.find()) {
        return Optional.of(kind.getKey() + ": " + visible(found.group()));
      }
    }
    return Optional.empty();
  }

  private static String visible(String found) {
    int first = found.codePointAt(0);
    boolean symbol = found.length() <= 2 && !Character.isLetterOrDigit(first);
    return symbol ? String.format("U+%04X", first) : found;
  }
}
