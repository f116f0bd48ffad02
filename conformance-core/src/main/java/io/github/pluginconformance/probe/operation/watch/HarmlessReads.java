package io.github.pluginconformance.probe.operation.watch;

import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which reads of one thing were seen to leave a list to the letter as it was: it was looked at, the
 * thing was read, and it was looked at again, with nothing else in between. A read that was
 * answered otherwise is another read here, and each list is a matter of its own.
 */
final class HarmlessReads {

  /** A read of one thing, by what it can do. */
  private record Kind(String subject, int status) {}

  private record Pair(Kind read, View.Key list) {}

  private final List<Call> calls;

  /** The exchanges in which lists were looked at. */
  private final Set<Integer> listLooks = new HashSet<>();

  /** The exchanges in which one thing was looked at. */
  private final Map<Integer, Kind> itemLooks = new HashMap<>();

  private final Set<Pair> harmless = new HashSet<>();
  private final Set<Pair> harmful = new HashSet<>();

  /**
   * @param calls every call of the run in order
   */
  HarmlessReads(List<Call> calls) {
    this.calls = calls;
  }

  void lookedAtList(Call page) {
    listLooks.add(page.exchange().id());
  }

  void lookedAtOne(Call read) {
    if (read.exchange().isComplete()) {
      itemLooks.put(
          read.exchange().id(), new Kind(read.operation().subject(), read.exchange().status()));
    }
  }

  /** Learns from two looks at a list with no write in between. */
  void compare(View.Key list, Look earlier, Look later) {
    boolean same = shown(earlier).equals(shown(later));
    since(earlier).stream()
        .flatMap(Set::stream)
        .map(read -> new Pair(read, list))
        .forEach((same ? harmless : harmful)::add);
  }

  private static List<Optional<Snapshot>> shown(Look look) {
    return look.pages().stream().map(Snapshot::of).toList();
  }

  /** Whether nothing but lists was read since a look. */
  boolean isUndisturbed(Look seen) {
    return since(seen).filter(Set::isEmpty).isPresent();
  }

  /** Whether nothing but lists was read since a look at a list, and what leaves it as it is. */
  boolean isUnchanged(View.Key list, Look seen) {
    return since(seen)
        .filter(reads -> reads.stream().allMatch(read -> isHarmless(new Pair(read, list))))
        .isPresent();
  }

  private boolean isHarmless(Pair pair) {
    return harmless.contains(pair) && !harmful.contains(pair);
  }

  /** The reads of one thing since a look; empty where anything but looks was sent. */
  private Optional<Set<Kind>> since(Look seen) {
    Set<Kind> reads = new LinkedHashSet<>();
    for (int i = calls.size() - 1; i >= 0; i--) {
      int exchange = calls.get(i).exchange().id();
      if (exchange == seen.first().exchange().id()) {
        return Optional.of(reads);
      }
      Kind read = itemLooks.get(exchange);
      if (read != null) {
        reads.add(read);
      } else if (!listLooks.contains(exchange)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
