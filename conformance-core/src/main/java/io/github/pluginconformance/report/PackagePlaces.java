package io.github.pluginconformance.report;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.CardFile;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.rule.Finding;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells in which file of a package, and in which line, what a finding speaks of stands. */
final class PackagePlaces {

  private static final String FUNCTION = "function ";

  private final @Nullable PackageSeen seen;

  PackagePlaces(Evidence evidence) {
    this.seen = evidence.part(PackageSeen.class).orElse(null);
  }

  /** The place of a finding with file and line behind it, where they are known. */
  @Nullable String of(String ruleId, Finding finding) {
    String place = finding.location();
    Optional<String> line =
        seen == null || !ruleId.startsWith("copilot/")
            ? Optional.empty()
            : line(seen, finding.subject(), Objects.requireNonNullElse(place, ""));
    if (line.isEmpty()) {
      return place;
    }
    return place == null || place.isEmpty() ? line.get() : place + " (" + line.get() + ")";
  }

  private static Optional<String> line(PackageSeen seen, String subject, String place) {
    int hash = place.indexOf('#');
    if (hash > 0) {
      return seen.card(place.substring(0, hash))
          .map(CardFile::positions)
          .flatMap(positions -> nearest(positions, place.substring(hash + 1)))
          .map(position -> place.substring(0, hash) + " " + position);
    }
    boolean ofDocument = place.startsWith("/") && !subject.equals("manifest");
    if (ofDocument && !seen.positions().containsKey(place)) {
      return seen.apis().stream().flatMap(api -> line(api, place).stream()).findFirst();
    }
    return pointer(seen, subject)
        .map(
            pointer ->
                place.isEmpty() || place.startsWith("/") ? pointer + place : pointer + "/" + place)
        .flatMap(pointer -> nearest(seen.positions(), pointer))
        .map(position -> seen.file() + " " + position);
  }

  private static Optional<String> line(RuntimeSeen api, String pointer) {
    return api.document()
        .map(document -> document.positions().get(pointer))
        .filter(position -> !api.address().isEmpty())
        .map(position -> api.address() + " " + position);
  }

  /** Where the subject stands in the manifest. */
  private static Optional<String> pointer(PackageSeen seen, String subject) {
    if (subject.startsWith(FUNCTION)) {
      int index = seen.functionNames().indexOf(subject.substring(FUNCTION.length()));
      return index < 0 ? Optional.empty() : Optional.of("/functions/" + index);
    }
    String pointer = "/" + subject.replace("[", "/").replace("]", "").replace('.', '/');
    return subject.equals("manifest")
        ? Optional.of("")
        : Optional.of(pointer).filter(seen.positions()::containsKey);
  }

  /** What is missing has no place of its own: then that of what it is missing from. */
  private static Optional<Position> nearest(Map<String, Position> positions, String pointer) {
    for (String at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
      Position position = positions.get(at);
      if (position != null || !at.contains("/")) {
        return Optional.ofNullable(position);
      }
    }
  }
}
