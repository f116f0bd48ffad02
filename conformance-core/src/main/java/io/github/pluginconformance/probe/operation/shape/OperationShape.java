package io.github.pluginconformance.probe.operation.shape;

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
 */
public record OperationShape(
    Operation operation,
    Access access,
    String noun,
    List<Slot> slots,
    Optional<Slot> item,
    Set<String> keys,
    boolean changes) {

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
    return (int) slots.stream().filter(slot -> slot.required() && slot.in("path")).count();
  }

  /** The same, known to change or delete what exists: it is no mere create then. */
  OperationShape changing() {
    Access more = access == Access.CREATE ? Access.ACT : access;
    return new OperationShape(operation, more, noun, slots, item, keys, true);
  }

  /** Whether a slot says what is changed. */
  public boolean isTarget(Slot slot) {
    boolean property = slot.in("body") && item.isPresent();
    return !property && (slot.in("path") || slot.required()) && isId(slot)
        || ResourceNouns.isIndex(slot.name());
  }

  /** Whether a slot names one thing rather than saying something about it. */
  public boolean isId(Slot slot) {
    String owner = nounOf(slot);
    boolean alike =
        !ResourceNouns.ofId(slot.name()).isEmpty()
            && ResourceNouns.areAlike(ResourceNouns.ofId(slot.name()), owner);
    return alike || ResourceNouns.isId(slot.name(), owner) || item.filter(slot::equals).isPresent();
  }

  /**
   * The resource that a slot's value names: by its own name, by the path segment before it, else
   * the operation's.
   */
  public String nounOf(Slot slot) {
    String named = ResourceNouns.ofId(slot.name());
    String placed = slot.in("path") ? placed(slot) : noun;
    return named.isEmpty() || ResourceNouns.areAlike(named, placed) ? placed : named;
  }

  private String placed(Slot slot) {
    String path = operation.path();
    int at = path.indexOf("{" + slot.name() + "}");
    return at < 0 ? noun : ResourceNouns.ofPath(path.substring(0, at));
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
