package io.github.pluginconformance.gate;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.GateInfo.WaiverInfo;
import io.github.pluginconformance.report.RuleResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The waivers of one file on one day. Remembers which of them were used. */
final class Waivers {

  private final String file;
  private final LocalDate today;
  private final List<Waiver> waivers;
  private final Set<Waiver> used = new HashSet<>();

  private Waivers(String file, LocalDate today, List<Waiver> waivers) {
    this.file = file;
    this.today = today;
    this.waivers = waivers;
  }

  static Waivers none(LocalDate today) {
    return new Waivers("", today, List.of());
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it is missing or cannot be read
   */
  static Waivers read(Path file, LocalDate today) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("there is no such file");
    }
    List<Waiver> waivers =
        YamlFile.items(file, "waivers").stream()
            .map(item -> new Waiver(item.line(), item.values()))
            .toList();
    return new Waivers(String.valueOf(file.getFileName()), today, waivers);
  }

  /** The reason why the finding is accepted, if it is. */
  Optional<String> accept(RuleResult rule, FindingInfo finding) {
    for (Waiver waiver : waivers) {
      if (waiver.fault(today).isEmpty() && waiver.accepts(rule, finding)) {
        used.add(waiver);
        return Optional.of(waiver.explanation());
      }
    }
    return Optional.empty();
  }

  /** Every waiver with what became of it. */
  List<WaiverInfo> infos() {
    return waivers.stream().map(waiver -> waiver.info(state(waiver))).toList();
  }

  /** One sentence for each waiver that does not waive. */
  List<String> notices() {
    List<String> notices = new ArrayList<>();
    for (Waiver waiver : waivers) {
      notice(waiver).ifPresent(text -> notices.add(file + " line " + waiver.line() + ": " + text));
    }
    return notices;
  }

  private Optional<String> notice(Waiver waiver) {
    Optional<String> fault = waiver.fault(today).map(text -> "this waiver does not hold: " + text);
    return fault.isPresent() || used.contains(waiver)
        ? fault
        : Optional.of("this waiver is not needed, nothing matches it");
  }

  private String state(Waiver waiver) {
    if (waiver.fault(today).isPresent()) {
      return waiver.isExpired(today) ? "expired" : "invalid";
    }
    return used.contains(waiver) ? "used" : "unused";
  }
}
