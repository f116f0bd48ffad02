package io.github.pluginconformance.door;

import io.github.pluginconformance.door.Aggregate.Entry;
import io.github.pluginconformance.writer.SafeText;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An aggregate as a Markdown page: one row for each report, what did not pass first. */
final class AggregatePage {

  /** What Markdown, HTML or a mention could make something of. */
  private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|&~@:]");

  private AggregatePage() {}

  static String render(Aggregate aggregate) {
    return "## plugin-conformance: "
        + aggregate.verdict()
        + "\n\n| | plugin | why | report |\n|---|---|---|---|\n"
        + aggregate.entries().stream()
            .sorted(Comparator.comparing(Entry::passed))
            .map(AggregatePage::row)
            .collect(Collectors.joining());
  }

  private static String row(Entry entry) {
    return "| %s | %s | %s | %s |%n"
        .formatted(
            entry.passed() ? "passed" : "FAILED",
            inert(entry.target()),
            inert(entry.reason()),
            inert(entry.file().toString()))
        .replace("\r\n", "\n");
  }

  /** Foreign text that stays text: each active character as a reference. */
  private static String inert(String text) {
    return ACTIVE
        .matcher(SafeText.line(text))
        .replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
  }
}
