package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the parts of a document, whatever shape they have, and reports those of another shape than
 * OpenAPI gives them.
 */
final class ShapeChecks {

  private final LocalReferences references;
  private final PartFaults faults;

  ShapeChecks(LocalReferences references, PartFaults faults) {
    this.references = references;
    this.faults = faults;
  }

  PartFaults faults() {
    return faults;
  }

  /** The members of an object, each with its pointer; extensions left out. */
  List<Member> members(JsonNode node, String pointer) {
    List<Member> members = new ArrayList<>();
    if (isObject(node, pointer)) {
      node.properties()
          .forEach(
              entry -> {
                if (!entry.getKey().startsWith("x-")) {
                  members.add(member(entry.getKey(), entry.getValue(), pointer));
                }
              });
    }
    return members;
  }

  /** The items of an array, each with its pointer. */
  List<LocalReferences.Located> items(JsonNode node, String pointer) {
    List<LocalReferences.Located> items = new ArrayList<>();
    if (!node.isArray() && !isAbsent(node)) {
      faults.add(FaultKind.SPEC_SHAPE, pointer, "an array is asked for here");
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      items.add(new LocalReferences.Located(node.get(i), Pointers.child(pointer, i)));
    }
    return items;
  }

  /** A named part of an object. */
  record Member(String name, LocalReferences.Located value) {}

  private static Member member(String name, JsonNode value, String pointer) {
    return new Member(name, new LocalReferences.Located(value, Pointers.child(pointer, name)));
  }

  /** The object that a part is or refers to; reported and empty if it is something else. */
  Optional<LocalReferences.Located> object(LocalReferences.Located part) {
    Optional<LocalReferences.Located> found = references.resolve(part);
    // A reference that leads nowhere has been reported by the scan of references.
    return found.filter(located -> isObject(located.node(), located.pointer()));
  }

  private boolean isObject(JsonNode node, String pointer) {
    if (!node.isObject() && !isAbsent(node)) {
      faults.add(FaultKind.SPEC_SHAPE, pointer, "an object is asked for here");
    }
    return node.isObject();
  }

  private static boolean isAbsent(JsonNode node) {
    return node instanceof MissingNode || node.isNull();
  }
}
