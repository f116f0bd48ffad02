package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the slots of one operation name, worked out once: it is asked for with every call. */
final class SlotRoles {

  private final Operation operation;
  private final String noun;
  private final Optional<Slot> item;
  private final SchemaView schemas;
  private final Access access;
  private final Predicate<String> nouns;
  private final Map<Slot, Role> known = new IdentityHashMap<>();

  /**
   * What one slot names.
   *
   * @param noun the resource that its value names
   * @param id whether it names one thing rather than saying something about it
   * @param target whether it says what is changed
   * @param relation whether it names another thing of the operation's own kind
   */
  record Role(String noun, boolean id, boolean target, boolean relation) {}

  /**
   * @param nouns whether the document has operations of a resource
   */
  SlotRoles(
      Operation operation,
      Access access,
      String noun,
      List<Slot> slots,
      Optional<Slot> item,
      SchemaView schemas,
      Predicate<String> nouns) {
    this.operation = operation;
    this.access = access;
    this.noun = noun;
    this.item = item;
    this.schemas = schemas;
    this.nouns = nouns;
    slots.forEach(slot -> known.put(slot, workedOut(slot)));
  }

  Role of(Slot slot) {
    Role role = known.get(slot);
    return role != null ? role : workedOut(slot);
  }

  private Role workedOut(Slot slot) {
    Optional<String> related =
        slot.in("body") ? ResourceNouns.ofRelation(slot.name()) : Optional.empty();
    Optional<String> kind = related.filter(other -> !other.isEmpty() && nouns.test(other));
    boolean relation = related.isPresent() && kind.filter(other -> !other.equals(noun)).isEmpty();
    String owner = relation ? noun : kind.orElseGet(() -> ownerOf(slot));
    boolean id = relation || isId(slot, owner) || isNameToDelete(slot);
    boolean property = slot.in("body") && item.isPresent();
    boolean target =
        !property
                && !(relation && access == Access.CREATE)
                && (slot.in("path") || slot.required())
                && id
            || ResourceNouns.isIndex(slot.name());
    return new Role(owner, id, target, relation);
  }

  private boolean isId(Slot slot, String owner) {
    String name = singular(slot);
    String named = ResourceNouns.ofId(name);
    return !named.isEmpty() && ResourceNouns.areAlike(named, owner)
        || ResourceNouns.isId(name, owner)
        || item.filter(slot::equals).isPresent();
  }

  private String ownerOf(Slot slot) {
    String named = ResourceNouns.ofId(singular(slot));
    String placed = slot.in("path") ? placed(slot) : noun;
    boolean same =
        named.isEmpty()
            || ResourceNouns.areAlike(named, placed)
            || slot.in("path") && isShortFor(named, placed);
    return same ? placed : named;
  }

  /** {@code sessionId} below {@code /cooking-sessions}, where no other sessions are spoken of. */
  private boolean isShortFor(String named, String placed) {
    return named.length() > 2 && placed.endsWith(named) && !nouns.test(named);
  }

  /** What is deleted by a name that has to be given is that which has the name. */
  private boolean isNameToDelete(Slot slot) {
    SchemaRef schema = slot.schema();
    return access == Access.DELETE
        && slot.required()
        && slot.in("query")
        && item.isEmpty()
        && NameLexicon.NAMES.contains(slot.normal())
        && schema != null
        && schemas.isType(schema, "string");
  }

  /** What changes or deletes several things at once is told their ids in a list. */
  private String singular(Slot slot) {
    String name = slot.name();
    SchemaRef schema = slot.schema();
    boolean list =
        access != Access.CREATE
            && access != Access.READ
            && schema != null
            && schemas.isType(schema, "array")
            && !schemas.isType(schemas.items(schema), "object");
    return list ? ResourceNouns.singularId(name) : name;
  }

  private String placed(Slot slot) {
    String path = operation.path();
    int at = path.indexOf("{" + slot.name() + "}");
    return at < 0 ? noun : ResourceNouns.ofPath(path.substring(0, at));
  }
}
