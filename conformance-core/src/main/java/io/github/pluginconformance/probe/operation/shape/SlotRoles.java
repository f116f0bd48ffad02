package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.openapi.model.Operation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the slots of one operation name, worked out once: it is asked for with every call. */
final class SlotRoles {

  private final Operation operation;
  private final String noun;
  private final Optional<Slot> item;
  private final Map<Slot, Role> known = new IdentityHashMap<>();

  /**
   * What one slot names.
   *
   * @param noun the resource that its value names
   * @param id whether it names one thing rather than saying something about it
   * @param target whether it says what is changed
   */
  record Role(String noun, boolean id, boolean target) {}

  SlotRoles(Operation operation, String noun, List<Slot> slots, Optional<Slot> item) {
    this.operation = operation;
    this.noun = noun;
    this.item = item;
    slots.forEach(slot -> known.put(slot, workedOut(slot)));
  }

  Role of(Slot slot) {
    Role role = known.get(slot);
    return role != null ? role : workedOut(slot);
  }

  private Role workedOut(Slot slot) {
    String owner = ownerOf(slot);
    boolean id = isId(slot, owner);
    boolean property = slot.in("body") && item.isPresent();
    boolean target =
        !property && (slot.in("path") || slot.required()) && id
            || ResourceNouns.isIndex(slot.name());
    return new Role(owner, id, target);
  }

  private boolean isId(Slot slot, String owner) {
    String named = ResourceNouns.ofId(slot.name());
    return !named.isEmpty() && ResourceNouns.areAlike(named, owner)
        || ResourceNouns.isId(slot.name(), owner)
        || item.filter(slot::equals).isPresent();
  }

  private String ownerOf(Slot slot) {
    String named = ResourceNouns.ofId(slot.name());
    String placed = slot.in("path") ? placed(slot) : noun;
    return named.isEmpty() || ResourceNouns.areAlike(named, placed) ? placed : named;
  }

  private String placed(Slot slot) {
    String path = operation.path();
    int at = path.indexOf("{" + slot.name() + "}");
    return at < 0 ? noun : ResourceNouns.ofPath(path.substring(0, at));
  }
}
