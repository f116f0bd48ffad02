package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.FindingInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings of one rule that say the same of several subjects: shown once, with the others counted.
 *
 * @param first stands for all of them
 * @param others the subjects of the rest
 * @param count how many findings they stand for together
 */
public record FindingGroup(FindingInfo first, List<String> others, int count) {

  private record Key(
      String level,
      @Nullable String location,
      String message,
      @Nullable String expected,
      @Nullable String actual,
      @Nullable String waived) {}

  /** The findings in groups, in the order of their first. */
  public static List<FindingGroup> of(List<FindingInfo> findings) {
    Map<Key, List<FindingInfo>> groups = new LinkedHashMap<>();
    for (FindingInfo finding : findings) {
      groups.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding);
    }
    return groups.values().stream().map(FindingGroup::group).toList();
  }

  private static FindingGroup group(List<FindingInfo> same) {
    List<String> others =
        same.stream()
            .skip(1)
            .map(FindingInfo::subject)
            .filter(s -> !s.equals(same.get(0).subject()))
            .distinct()
            .toList();
    return new FindingGroup(same.get(0), others, same.stream().mapToInt(FindingInfo::count).sum());
  }

  private static Key key(FindingInfo finding) {
    return new Key(
        finding.level(),
        finding.location(),
        finding.message().replace(finding.subject(), "§"),
        finding.expected(),
        finding.actual(),
        finding.waived());
  }
}
