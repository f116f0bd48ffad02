package io.github.pluginconformance.openapi.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of YAML that holds a colon and a space and is not quoted: {@code summary: Note: it reads}.
 * Nothing else can be meant but the text to the end of its line.
 */
final class ColonInValue {

  private static final int MOST_MENDS = 200;

  /** The text is read anew after each mend, so of a large one fewer are made. */
  private static final int MOST_CHARACTERS = 32 << 20;

  /** A key whose value is written by people, and a plain text that holds a further colon. */
  private static final Pattern LINE =
      Pattern.compile(
          "(\\s*+(?:- +)*+(?:title|summary|description|name|example|default|version|x-[\\w-]+): +)"
              + "([^\\s'\"\\[\\]{}&*!|>%@`#].*:(?: .*)?)");

  private ColonInValue() {}

  /** The text with such values in quotes; empty where the complaint is about something else. */
  static Optional<RawDocument> read(String text, UnreadableException invalid, Faults faults) {
    String mended = text;
    UnreadableException complaint = invalid;
    for (int mends = 0; mends < most(text); mends++) {
      Optional<String> next = quoted(mended, complaint);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      mended = next.get();
      Faults found = new Faults();
      try {
        RawDocument document = YamlReading.read(mended, found);
        faults.add(
            FaultKind.YAML_COLON,
            invalid.pointer(),
            invalid.position(),
            invalid.getMessage() + ": a value that holds a colon needs quotes; read leniently");
        faults.addAll(found.list());
        return Optional.of(document);
      } catch (UnreadableException another) {
        complaint = another;
      }
    }
    return Optional.empty();
  }

  private static int most(String text) {
    return Math.min(MOST_MENDS, MOST_CHARACTERS / Math.max(1, text.length()));
  }

  private static Optional<String> quoted(String text, UnreadableException invalid) {
    Position at = invalid.position();
    String[] lines = text.split("\n", -1);
    if (invalid.kind() != FaultKind.YAML_INVALID || at == null || at.line() > lines.length) {
      return Optional.empty();
    }
    String line = lines[at.line() - 1];
    String end = line.endsWith("\r") ? "\r" : "";
    Matcher found = LINE.matcher(line.stripTrailing());
    if (!found.matches()) {
      return Optional.empty();
    }
    lines[at.line() - 1] = found.group(1) + "'" + found.group(2).replace("'", "''") + "'" + end;
    return Optional.of(String.join("\n", lines));
  }
}
