package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about an operation before any call.
 *
 * @param noun the resource that it is about, in the singular; operations of one noun belong
 *     together
 * @param slots the values it takes, in document order
 * @param item the path parameter that names one item, if the path ends in one
 * @param keys the normal names of what the resource's items are named by in its paths
 * @param changes whether it changes or deletes what exists, which has to be ours then
 * @param roles what its slots name
 */
public record OperationShape(
    Operation operation,
    Access access,
    String noun,
    List<Slot> slots,
    Optional<Slot> item,
    Set<String> keys,
    boolean changes,
    SlotRoles roles) {

  /** The slot of this name, compared loosely. */
  Optional<Slot> slot(String normalName) {
    return slots.stream().filter(slot -> slot.normal().equals(normalName)).findFirst();
  }

  public List<Slot> required() {
    return slots.stream().filter(Slot::required).toList();
  }

  /**
   * How many values an earlier answer may have to supply: the order in which operations are tried.
   */
  public int demands() {
    int count = 0;
    for (Slot slot : slots) {
      count += slot.required() && slot.in("path") ? 1 : 0;
    }
    return count;
  }

  /** The same, known to change or delete what exists: it is no mere create then. */
  OperationShape changing() {
    Access more = access == Access.CREATE ? Access.ACT : access;
    return new OperationShape(operation, more, noun, slots, item, keys, true, roles);
  }

  /** Whether a slot says what is changed. */
  public boolean isTarget(Slot slot) {
    return roles.of(slot).target();
  }

  /** The operation's own slot that is equal, for what that names is known; else the same. */
  Slot known(Slot slot) {
    for (Slot own : slots) {
      if (own.equals(slot)) {
        return own;
      }
    }
    return slot;
  }

  /** Whether a slot names one thing rather than saying something about it. */
  public boolean isId(Slot slot) {
    return roles.of(slot).id();
  }

  /**
   * The path parameter that names what is acted on: the item, or what stands before the word of a
   * deed, as in {@code /todos/{id}/move}.
   */
  public Optional<Slot> subject() {
    return item.or(
        () ->
            access == Access.CREATE
                ? Optional.empty()
                : slots.stream()
                    .filter(slot -> slot.in("path") && isId(slot) && nounOf(slot).equals(noun))
                    .reduce((one, later) -> later));
  }

  /**
   * Whether it is a POST that finds by a text: what fits best, often by an index that is made
   * later. Such a read does not tell that something is not there.
   */
  public boolean searches() {
    return operation.method().equals("POST")
        && slots.stream()
            .filter(slot -> slot.in("body") && slot.required())
            .map(Slot::normal)
            .anyMatch(name -> NameLexicon.SEARCHES.contains(name) || name.equals("queries"));
  }

  /** Whether a slot names another thing of the same resource, such as its parent. */
  public boolean isRelation(Slot slot) {
    return roles.of(slot).relation();
  }

  /**
   * Whether a value in the path that has the same name in both names another thing here than there:
   * the article in {@code /articles/{id}/comments}, the comment in {@code /comments/{id}}.
   */
  public boolean isAddressedByOthersThan(OperationShape other) {
    return slots.stream().anyMatch(slot -> namesOtherThan(other, slot));
  }

  /** The same of what stands before the one thing that it may be about. */
  public boolean liesInOthersThan(OperationShape other) {
    return slots.stream()
        .filter(slot -> item.filter(slot::equals).isEmpty())
        .anyMatch(slot -> namesOtherThan(other, slot));
  }

  private boolean namesOtherThan(OperationShape other, Slot slot) {
    return slot.in("path")
        && other.slots.stream()
            .filter(one -> one.in("path") && one.normal().equals(slot.normal()))
            .anyMatch(one -> !ResourceNouns.areAlike(nounOf(slot), other.nounOf(one)));
  }

  /** Whether a place in the path names a thing of another resource than this. */
  public boolean namesOther(String key, String resource) {
    return slots.stream()
        .filter(slot -> slot.in("path") && slot.key().equals(key))
        .anyMatch(slot -> isId(slot) && !ResourceNouns.areAlike(nounOf(slot), resource));
  }

  /** The same, known to make what is not there yet. */
  OperationShape creating() {
    return new OperationShape(operation, Access.CREATE, noun, slots, item, keys, false, roles);
  }

  /**
   * The resource that a slot's value names: by its own name, by the path segment before it, else
   * the operation's.
   */
  public String nounOf(Slot slot) {
    return roles.of(slot).noun();
  }

  /** How the user supplies the value of this name, in words. */
  public String supplyWords(String name) {
    return "supply inputs." + operation.displayName() + "." + name;
  }

  public boolean writes() {
    return access != Access.READ;
  }

  @Override
  public int hashCode() {
    return operation.hashCode();
  }
}
