package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Finds references that lead back to themselves without going one step into the value: {@code A:
 * {$ref: A}}, or a schema that is one of its own {@code allOf}. Judging by them would never end.
 * Iterative, so that no chain is too long.
 */
public final class LoopScan {

  private static final List<String> IN_PLACE_LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> IN_PLACE = List.of("not", "if", "then", "else");

  private final LocalReferences references;
  private final Set<String> done = new HashSet<>();

  private LoopScan(LocalReferences references) {
    this.references = references;
  }

  /** Reports every loop once, at the reference target where it closes. */
  static void run(JsonNode root, PartFaults faults) {
    LocalReferences references = new LocalReferences(root);
    LoopScan scan = new LoopScan(references);
    for (String target : targets(root)) {
      references.at(target).ifPresent(start -> scan.search(start, faults));
    }
  }

  /** Whether judging by a schema would never end. */
  public static boolean isLoop(JsonNode root, LocalReferences.Located schema) {
    List<String> loops = new ArrayList<>();
    new LoopScan(new LocalReferences(root)).search(schema, loops);
    return !loops.isEmpty();
  }

  /** Every loop goes through the target of a reference. */
  private static Set<String> targets(JsonNode root) {
    Set<String> targets = new HashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      LocalReferences.of(node).flatMap(LocalReferences::pointer).ifPresent(targets::add);
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.push(child);
            }
          });
    }
    return targets;
  }

  private void search(LocalReferences.Located start, PartFaults faults) {
    List<String> loops = new ArrayList<>();
    search(start, loops);
    loops.forEach(
        pointer ->
            faults.add(
                FaultKind.SPEC_REF_LOOP, pointer, "the references from here lead back to here"));
  }

  private record Step(String pointer, Iterator<LocalReferences.Located> next) {}

  private void search(LocalReferences.Located start, List<String> loops) {
    Deque<Step> path = new ArrayDeque<>();
    Set<String> onPath = new HashSet<>();
    enter(start, path, onPath, loops);
    while (!path.isEmpty()) {
      Step step = path.element();
      if (step.next.hasNext()) {
        enter(step.next.next(), path, onPath, loops);
      } else {
        path.pop();
        onPath.remove(step.pointer);
        done.add(step.pointer);
      }
    }
  }

  private void enter(
      LocalReferences.Located at, Deque<Step> path, Set<String> onPath, List<String> loops) {
    if (onPath.contains(at.pointer())) {
      loops.add(at.pointer());
    } else if (!done.contains(at.pointer())) {
      onPath.add(at.pointer());
      path.push(new Step(at.pointer(), inPlace(at).iterator()));
    }
  }

  /** The schemas that judge the same value as this one does. */
  private List<LocalReferences.Located> inPlace(LocalReferences.Located at) {
    List<LocalReferences.Located> next = new ArrayList<>();
    LocalReferences.of(at.node()).flatMap(references::target).ifPresent(next::add);
    for (String keyword : IN_PLACE_LISTS) {
      JsonNode list = at.node().path(keyword);
      String pointer = Pointers.child(at.pointer(), keyword);
      for (int i = 0; list.isArray() && i < list.size(); i++) {
        next.add(new LocalReferences.Located(list.get(i), Pointers.child(pointer, i)));
      }
    }
    for (String keyword : IN_PLACE) {
      JsonNode schema = at.node().path(keyword);
      if (schema.isObject()) {
        next.add(new LocalReferences.Located(schema, Pointers.child(at.pointer(), keyword)));
      }
    }
    return next;
  }
}
