package io.github.pluginconformance.gate;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.report.AtomicFile;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings that were there when the gate was put up: known, accepted by machine, reviewed in a
 * diff. Only what is not in it closes the gate, and an entry that is no longer found has to go. One
 * entry is one line.
 */
@PublicApi
public final class Baseline {

  /** No baseline at all. */
  static final Baseline EMPTY = new Baseline("", List.of());

  private static final String KEY = "findings";
  private static final List<String> LEVELS = Stream.of(Level.values()).map(Level::key).toList();
  private static final Set<Outcome> SETTLED =
      EnumSet.of(Outcome.SATISFIED, Outcome.VIOLATED, Outcome.NOT_APPLICABLE);

  private final String file;
  private final List<Entry> entries;

  private Baseline(String file, List<Entry> entries) {
    this.file = file;
    this.entries = entries;
  }

  /**
   * Reads the file; one that does not exist yet is an empty baseline.
   *
   * @throws IOException if it cannot be read, with the line
   */
  public static Baseline read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return EMPTY;
    }
    List<Entry> entries =
        YamlFile.items(file, KEY).stream()
            .map(item -> new Entry(item.line(), item.values()))
            .toList();
    Optional<Entry> unfit = entries.stream().filter(entry -> !entry.isComplete()).findFirst();
    if (unfit.isPresent()) {
      throw new IOException(
          "line " + unfit.get().line() + ": an entry needs rule, subject, level and fingerprint");
    }
    return new Baseline(String.valueOf(file.getFileName()), entries);
  }

  /**
   * Writes every error and warning of the report that no waiver accepts, sorted, so that a diff
   * shows what came and went.
   *
   * @return how many entries were written
   * @throws IOException if the file cannot be written
   */
  public static int write(Report report, Path file) throws IOException {
    List<String> lines =
        report.rules().stream()
            .flatMap(
                rule -> rule.findings().stream().filter(Baseline::belongs).map(f -> line(rule, f)))
            .sorted()
            .distinct()
            .toList();
    String head =
        """
        # Known findings of plugin-conformance. Written by its baseline goal; review changes, delete what is fixed.
        formatVersion: 1
        """;
    String list = lines.isEmpty() ? KEY + ": []\n" : KEY + ":\n" + String.join("\n", lines) + "\n";
    AtomicFile.write(file, (head + list).getBytes(StandardCharsets.UTF_8));
    return lines.size();
  }

  /** Whether the finding is known, at this level or a graver one. */
  boolean knows(RuleResult rule, FindingInfo finding) {
    return entries.stream()
        .anyMatch(entry -> entry.matches(rule, finding) && entry.covers(finding));
  }

  /** One sentence for each entry that the run looked for and did not find. */
  List<String> stale(Report report) {
    if (!report.run().completed()) {
      return List.of();
    }
    Map<String, RuleResult> settled =
        report.rules().stream()
            .filter(Baseline::isSettled)
            .collect(Collectors.toMap(RuleResult::id, rule -> rule, (first, second) -> first));
    return entries.stream()
        .filter(entry -> entry.isGone(settled))
        .map(
            entry ->
                file + " line " + entry.line() + ": no longer found, delete the line: " + entry)
        .toList();
  }

  /** Whether the rule was judged in full, so that what it did not find is not there. */
  private static boolean isSettled(RuleResult rule) {
    return SETTLED.stream().anyMatch(rule::is)
        && rule.unverified() == 0
        && rule.undecided() == 0
        && rule.omitted() == 0;
  }

  private static boolean belongs(FindingInfo finding) {
    boolean waived = finding.waived() != null && !finding.waived().equals(Gate.BASELINE);
    return !waived && !finding.is(Level.NOTE);
  }

  private static String line(RuleResult rule, FindingInfo finding) {
    String place =
        finding.location() == null ? "" : ", location: " + YamlText.quoted(finding.location());
    return "  - {rule: "
        + rule.id()
        + ", subject: "
        + YamlText.quoted(finding.subject())
        + place
        + ", level: "
        + finding.level()
        + ", fingerprint: "
        + YamlText.quoted(finding.fingerprint())
        + "}";
  }

  private record Entry(int line, Map<String, String> values) {

    boolean isComplete() {
      return Stream.of("rule", "subject", "level", "fingerprint").allMatch(values::containsKey);
    }

    boolean matches(RuleResult rule, FindingInfo finding) {
      return rule.id().equals(values.get("rule"))
          && finding.subject().equals(values.get("subject"))
          && finding.fingerprint().equals(values.get("fingerprint"));
    }

    boolean covers(FindingInfo finding) {
      int known = LEVELS.indexOf(values.getOrDefault("level", ""));
      return known >= 0 && known <= LEVELS.indexOf(finding.level());
    }

    boolean isGone(Map<String, RuleResult> settled) {
      RuleResult rule = settled.get(values.getOrDefault("rule", ""));
      return rule != null && rule.findings().stream().noneMatch(finding -> matches(rule, finding));
    }

    @Override
    public String toString() {
      return "- {rule: "
          + values.get("rule")
          + ", subject: "
          + YamlText.quoted(values.getOrDefault("subject", ""))
          + ", …, fingerprint: \""
          + values.get("fingerprint")
          + "\"}";
    }
  }
}
