package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the entries of the ledger are, by what is asked for with every call. */
final class LedgerIndex {

  private final Map<String, List<LedgerEntry>> byNoun = new HashMap<>();
  private final Map<String, List<LedgerEntry>> byProduced = new HashMap<>();
  private final Map<String, List<LedgerEntry>> byId = new HashMap<>();

  void add(LedgerEntry entry) {
    put(byNoun, entry.thing().noun(), entry);
    entry.thing().produced().keySet().stream()
        .filter(name -> !KnownResource.isCommon(name))
        .forEach(name -> put(byProduced, name, entry));
    id(entry).ifPresent(id -> put(byId, id, entry));
  }

  void remove(LedgerEntry entry) {
    byNoun.getOrDefault(entry.thing().noun(), new ArrayList<>()).remove(entry);
    entry
        .thing()
        .produced()
        .keySet()
        .forEach(name -> byProduced.getOrDefault(name, new ArrayList<>()).remove(entry));
    id(entry).ifPresent(id -> byId.getOrDefault(id, new ArrayList<>()).remove(entry));
  }

  private static Optional<String> id(LedgerEntry entry) {
    return Optional.ofNullable(entry.thing().id()).map(JsonNode::asText);
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

  /** Entries whose id has this text. */
  List<LedgerEntry> named(String id) {
    return Collections.unmodifiableList(byId.getOrDefault(id, List.of()));
  }

  private static void put(Map<String, List<LedgerEntry>> map, String name, LedgerEntry entry) {
    map.computeIfAbsent(name, key -> new ArrayList<>()).add(entry);
  }
}
