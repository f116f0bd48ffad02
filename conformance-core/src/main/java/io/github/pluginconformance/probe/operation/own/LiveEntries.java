package io.github.pluginconformance.probe.operation.own;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of the ledger still exists, as far as is known: the oldest first. */
final class LiveEntries {

  private final Set<LedgerEntry> all = new LinkedHashSet<>();
  private final Map<String, Set<LedgerEntry>> byNoun = new HashMap<>();
  private final Set<LedgerEntry> nameless = new LinkedHashSet<>();

  void add(LedgerEntry entry) {
    all.add(entry);
    if (entry.thing().id() == null) {
      nameless.add(entry);
    }
    byNoun.computeIfAbsent(entry.thing().noun(), noun -> new LinkedHashSet<>()).add(entry);
  }

  /** Whether it was there. */
  boolean remove(LedgerEntry entry) {
    byNoun.getOrDefault(entry.thing().noun(), new HashSet<>()).remove(entry);
    nameless.remove(entry);
    return all.remove(entry);
  }

  boolean contains(LedgerEntry entry) {
    return all.contains(entry);
  }

  int size() {
    return all.size();
  }

  List<LedgerEntry> all() {
    return List.copyOf(all);
  }

  /** Those of a resource. */
  List<LedgerEntry> of(String noun) {
    return List.copyOf(byNoun.getOrDefault(noun, Set.of()));
  }

  /** Those that are not known by an id. */
  List<LedgerEntry> nameless() {
    return List.copyOf(nameless);
  }
}
