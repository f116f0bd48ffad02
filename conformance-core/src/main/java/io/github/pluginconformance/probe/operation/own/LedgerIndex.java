package io.github.pluginconformance.probe.operation.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the entries of the ledger are, by what is asked for with every call. */
final class LedgerIndex {

  private final Map<String, List<LedgerEntry>> byNoun = new HashMap<>();
  private final Map<String, List<LedgerEntry>> byProduced = new HashMap<>();

  void add(LedgerEntry entry) {
    put(byNoun, entry.thing().noun(), entry);
    entry.thing().produced().keySet().stream()
        .filter(name -> !KnownResource.isCommon(name))
        .forEach(name -> put(byProduced, name, entry));
  }

  void remove(LedgerEntry entry) {
    byNoun.getOrDefault(entry.thing().noun(), new ArrayList<>()).remove(entry);
    entry
        .thing()
        .produced()
        .keySet()
        .forEach(name -> byProduced.getOrDefault(name, new ArrayList<>()).remove(entry));
  }

  /** Puts what is known now in the place of what was known before, where it belongs still. */
  void replace(LedgerEntry entry, LedgerEntry better) {
    List<LedgerEntry> family = byNoun.getOrDefault(entry.thing().noun(), new ArrayList<>());
    int at = family.indexOf(entry);
    boolean stays = at >= 0 && better.thing().noun().equals(entry.thing().noun());
    remove(entry);
    add(better);
    if (stays) {
      family.remove(better);
      family.add(at, better);
    }
  }

  /** Entries of a resource, the oldest first. */
  List<LedgerEntry> about(String noun) {
    return Collections.unmodifiableList(byNoun.getOrDefault(noun, List.of()));
  }

  /**
   * Entries with a value of this normal name in the answer that made them; none for a name that
   * every resource has.
   */
  List<LedgerEntry> producing(String name) {
    return Collections.unmodifiableList(byProduced.getOrDefault(name, List.of()));
  }

  private static void put(Map<String, List<LedgerEntry>> map, String name, LedgerEntry entry) {
    map.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
  }
}
