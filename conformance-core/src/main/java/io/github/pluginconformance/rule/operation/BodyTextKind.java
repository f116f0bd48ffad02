package io.github.pluginconformance.rule.operation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What kind of text a body is, by its first characters and its telling lines. */
final class BodyTextKind {

  private static final int HEAD = 20_000;
  private static final int LONGEST_WORD_LIST = 3;
  private static final Set<String> BLANK = Set.of("", "{}", "[]", "null", "\"\"");

  /** Lines that only stack traces have: Java, Python, JavaScript, .NET, PHP. */
  private static final Pattern TRACE =
      Pattern.compile(
          "\\bat [\\w.$<>]+\\([\\w.]+\\.(?:java|kt|scala):\\d+\\)"
              + "|Traceback \\(most recent call last\\)"
              + "|\\bat [^\\n\\\\(]{0,200}\\([^\\n()]{0,200}\\.[jt]s:\\d+:\\d+\\)"
              + "|\\bat [\\w.]+\\([^\\n)]{0,200}\\) in [^\\n]{0,200}:line \\d+"
              + "|#0 [^\\n]{0,200}\\.php\\(\\d+\\)");

  private BodyTextKind() {}

  /** Whether a body says nothing at all, be it JSON or not. */
  static boolean isBlankJson(String body) {
    return BLANK.contains(body.strip().replaceAll("\\s+", ""));
  }

  static boolean isHtml(String body) {
    String head = head(body).stripLeading().toLowerCase(Locale.ROOT);
    return head.startsWith("<!doctype html")
        || head.startsWith("<html")
        || head.startsWith("<head")
        || head.startsWith("<body");
  }

  static boolean hasStackTrace(String body) {
    return TRACE.matcher(head(body)).find();
  }

  /** Whether a text is more than a few words. */
  static boolean isProse(String body) {
    return head(body).strip().split("\\s+", LONGEST_WORD_LIST + 1).length > LONGEST_WORD_LIST;
  }

  private static String head(String body) {
    return body.substring(0, Math.min(body.length(), HEAD));
  }
}
