package io.github.pluginconformance.openapi.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is nearly YAML: each complaint of the parser is answered by the few mends that
 * can be meant at that place, and the first that lets the parser get further is kept.
 */
final class YamlMends {

  private static final int MOST_MENDS = 200;

  /** The text is read anew after each mend, so of a large one fewer are made. */
  private static final int MOST_CHARACTERS = 32 << 20;

  private static final Set<FaultKind> MENDABLE =
      Set.of(FaultKind.YAML_INVALID, FaultKind.YAML_UNKNOWN_ALIAS, FaultKind.YAML_RECURSIVE_KEY);

  private int left;

  private YamlMends(String text) {
    left = Math.min(MOST_MENDS, MOST_CHARACTERS / Math.max(1, text.length()));
  }

  /** The text with its slips mended; empty where the complaint is about something else. */
  static Optional<RawDocument> read(String text, UnreadableException invalid, Faults faults) {
    Faults found = new Faults();
    Optional<RawDocument> document = new YamlMends(text).mended(text, invalid, found);
    document.ifPresent(
        one -> {
          boolean colon = isColon(text, invalid);
          faults.add(
              colon ? FaultKind.YAML_COLON : FaultKind.YAML_LENIENT,
              invalid.pointer(),
              invalid.position(),
              invalid.getMessage()
                  + (colon ? ": a value that holds a colon needs quotes" : "")
                  + "; read leniently");
          faults.addAll(found.list());
        });
    return document;
  }

  private static boolean isColon(String text, UnreadableException invalid) {
    Position at = invalid.position();
    return at != null && new YamlLines(text).holdsColon(at.line());
  }

  private Optional<RawDocument> mended(String text, UnreadableException invalid, Faults found) {
    String mended = text;
    UnreadableException complaint = invalid;
    while (true) {
      Step step = step(mended, complaint, found);
      if (step.document().isPresent() || step.complaint() == null) {
        return step.document();
      }
      mended = step.text();
      complaint = step.complaint();
    }
  }

  /**
   * What came of the first mend that helps.
   *
   * @param complaint the next one, further down; null where nothing helps, or nothing is left
   */
  private record Step(
      String text, Optional<RawDocument> document, @Nullable UnreadableException complaint) {}

  private Step step(String text, UnreadableException complaint, Faults found) {
    for (String candidate : candidates(text, complaint)) {
      if (--left < 0) {
        break;
      }
      Faults now = new Faults();
      try {
        RawDocument document = YamlReading.read(candidate, now);
        found.addAll(now.list());
        return new Step(candidate, Optional.of(document), null);
      } catch (UnreadableException another) {
        if (line(another) > line(complaint)) {
          return new Step(candidate, Optional.empty(), another);
        }
      }
    }
    return new Step(text, Optional.empty(), null);
  }

  private static int line(UnreadableException complaint) {
    Position at = complaint.position();
    return at == null ? 0 : at.line();
  }

  private static List<String> candidates(String text, UnreadableException complaint) {
    int line = line(complaint);
    if (line == 0 || !MENDABLE.contains(complaint.kind())) {
      return List.of();
    }
    YamlLines lines = new YamlLines(text);
    return Stream.of(
            lines.quoted(line),
            lines.quoted(line - 1),
            lines.escaped(line),
            lines.spaced(line),
            lines.spaced(line - 1),
            lines.indented(line),
            lines.alignedAbove(line),
            lines.ended(line),
            lines.cleaned())
        .flatMap(Optional::stream)
        .filter(candidate -> !candidate.equals(text))
        .distinct()
        .toList();
  }
}
