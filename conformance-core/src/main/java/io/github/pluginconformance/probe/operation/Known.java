package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that an answer spoke of.
 *
 * @param noun the resource it belongs to
 * @param sent the scalar values of the call, by normal name: what it is reached under, such as a
 *     user name
 * @param produced the scalar values of the answer, by normal name
 * @param id what names it, if the answer says so
 * @param keys the normal names of what things of its resource are named by in paths
 */
record Known(
    String noun,
    Map<String, JsonNode> sent,
    Map<String, JsonNode> produced,
    @Nullable JsonNode id,
    Set<String> keys) {

  /** The value that this thing gives to a slot of an operation. */
  Optional<JsonNode> valueFor(OperationShape shape, Slot slot) {
    String owner = slotNoun(shape, slot);
    boolean mine = shape.noun().equals(noun);
    if (isIdSlot(shape, slot, owner) && owner.equals(noun)) {
      return idFor(slot);
    }
    JsonNode scope = mine ? sent.get(slot.normal()) : null;
    return Optional.ofNullable(scope != null || slot.in("body") ? scope : named(slot));
  }

  /** A value of this very name in the answer; names that every resource has say too little. */
  private @Nullable JsonNode named(Slot slot) {
    boolean common =
        Set.of("id", "name", "title", "type", "status", "key", "url").contains(slot.normal());
    return common ? null : produced.get(slot.normal());
  }

  /** Whether the slot names one thing rather than saying something about it. */
  static boolean isIdSlot(OperationShape shape, Slot slot, String owner) {
    boolean alike =
        !Nouns.ofId(slot.name()).isEmpty() && Nouns.areAlike(Nouns.ofId(slot.name()), owner);
    return alike || Nouns.isId(slot.name(), owner) || shape.item().filter(slot::equals).isPresent();
  }

  /**
   * The resource that a slot's value names: by its own name, by the path segment before it, else
   * the operation's.
   */
  static String slotNoun(OperationShape shape, Slot slot) {
    String named = Nouns.ofId(slot.name());
    String placed = slot.in("path") ? placed(shape, slot) : shape.noun();
    return named.isEmpty() || Nouns.areAlike(named, placed) ? placed : named;
  }

  private static String placed(OperationShape shape, Slot slot) {
    String path = shape.operation().path();
    int at = path.indexOf("{" + slot.name() + "}");
    return at < 0 ? shape.noun() : Nouns.ofPath(path.substring(0, at));
  }

  /** What names this thing in a slot. */
  Optional<JsonNode> idFor(Slot slot) {
    JsonNode exact = produced.get(slot.normal());
    if (exact != null) {
      return Optional.of(exact);
    }
    return Optional.ofNullable(id).or(() -> Optional.ofNullable(sent.get(slot.normal())));
  }
}
