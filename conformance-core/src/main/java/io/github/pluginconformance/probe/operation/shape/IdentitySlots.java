package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the free identity values: required strings of what creates that other operations of the
 * same resource take too, such as a user name or an owner. A run acts under its own identity there.
 */
public final class IdentitySlots {

  private static final Set<String> FORMATS =
      Set.of("", "email", "uuid", "string", "hostname", "slug");

  private final SchemaView schemas;
  private final OperationShapes shapes;
  private final Map<String, Set<String>> namesByNoun = new HashMap<>();

  public IdentitySlots(OperationShapes shapes) {
    this.schemas = shapes.schemas();
    this.shapes = shapes;
    for (OperationShape shape : shapes.all()) {
      if (!namesByNoun.containsKey(shape.noun())) {
        namesByNoun.put(shape.noun(), names(shapes.about(shape.noun())));
      }
    }
    shapes.all().stream()
        .filter(shape -> shape.access() == Access.CREATE)
        .forEach(creator -> creator.required().forEach(slot -> owned(creator, slot)));
  }

  /**
   * An owner in front of what is created, of whom the document has operations but none that lists
   * or makes one: a name for the caller to choose, in all of them.
   */
  private void owned(OperationShape creator, Slot slot) {
    String owner = creator.nounOf(slot);
    boolean chosen =
        slot.in("path")
            && NameLexicon.OWNERS.contains(slot.normal())
            && canHold(slot)
            && !shapes.about(owner).isEmpty()
            && shapes.about(owner).stream().noneMatch(other -> tellsOf(other, slot));
    if (chosen) {
      namesByNoun.computeIfAbsent(creator.noun(), noun -> new HashSet<>()).add(slot.normal());
      namesByNoun.computeIfAbsent(owner, noun -> new HashSet<>()).add(slot.normal());
    }
  }

  /** Whether an operation gives such names: it makes one, or is read without being told one. */
  private static boolean tellsOf(OperationShape shape, Slot slot) {
    return shape.access() == Access.CREATE
        || !shape.writes() && shape.slot(slot.normal()).isEmpty();
  }

  /** Whether the slot takes a free identity value. */
  public boolean isFree(OperationShape shape, Slot slot) {
    return namesByNoun.getOrDefault(shape.noun(), Set.of()).contains(slot.normal())
        && canHold(slot);
  }

  /** Whether an operation takes any. */
  public boolean anyFree(OperationShape shape) {
    return shape.slots().stream().anyMatch(slot -> isFree(shape, slot));
  }

  private Set<String> names(List<OperationShape> family) {
    Map<String, Integer> takers = new HashMap<>();
    family.forEach(shape -> shared(shape).forEach(name -> takers.merge(name, 1, Integer::sum)));
    Set<String> found = new HashSet<>();
    for (OperationShape creator : creators(family)) {
      Set<String> itself = shared(creator);
      for (Slot slot : creator.required()) {
        int others =
            takers.getOrDefault(slot.normal(), 0) - (itself.contains(slot.normal()) ? 1 : 0);
        if (others > 0
            && canHold(slot)
            && !creator.isRelation(slot)
            && !isOfAnotherResource(creator, slot)) {
          found.add(slot.normal());
        }
      }
    }
    return found;
  }

  /**
   * The names under which an operation finds things: what a read takes, and what stands in the path
   * of a write, in the query of one that changes or deletes, or in the body of one that deletes.
   */
  private static Set<String> shared(OperationShape shape) {
    return shape.slots().stream()
        .filter(
            slot ->
                !shape.writes()
                    || slot.in("path")
                    || shape.changes() && slot.in("query")
                    || shape.access() == Access.DELETE && slot.in("body"))
        .filter(slot -> slot.required() || NameLexicon.OWNERS.contains(slot.normal()))
        .map(Slot::normal)
        .collect(Collectors.toSet());
  }

  /** What makes items; where nothing else does, a PUT to an address of the caller's choice. */
  private static List<OperationShape> creators(List<OperationShape> family) {
    List<OperationShape> creating =
        family.stream().filter(shape -> shape.access() == Access.CREATE).toList();
    return !creating.isEmpty()
        ? creating
        : family.stream().filter(shape -> shape.operation().method().equals("PUT")).toList();
  }

  /**
   * Whether a path names a thing of another resource by a value that we could only guess, such as a
   * number.
   */
  public boolean isGuessOfAnother(OperationShape shape, Slot slot) {
    String owner = shape.nounOf(slot);
    return slot.in("path")
        && !owner.equals(shape.noun())
        && !canHold(slot)
        && !shapes.about(owner).isEmpty();
  }

  /** An id of a resource that the document has operations for is no identity of ours to choose. */
  public boolean isOfAnotherResource(OperationShape shape, Slot slot) {
    String owner = shape.nounOf(slot);
    return !owner.equals(shape.noun()) && shape.isId(slot) && !shapes.about(owner).isEmpty();
  }

  private boolean canHold(Slot slot) {
    SchemaRef schema = slot.schema();
    if (schema == null || ResourceNouns.isIndex(slot.name())) {
      return false;
    }
    JsonNode node = schemas.resolved(schema).node();
    boolean text =
        schemas.isType(schema, "string")
            || !node.has("type") && node.isObject() && !node.has("properties");
    return text
        && !node.has("enum")
        && !node.has("const")
        && FORMATS.contains(node.path("format").asText(""));
  }
}
