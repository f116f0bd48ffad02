package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashMap;
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
public record KnownResource(
    String noun,
    Map<String, JsonNode> sent,
    Map<String, JsonNode> produced,
    @Nullable JsonNode id,
    Set<String> keys) {

  private static final Set<String> COMMON =
      Set.of("id", "name", "title", "type", "status", "key", "url");

  /** The value that this thing gives to a slot of an operation. */
  public Optional<JsonNode> valueFor(OperationShape shape, Slot slot) {
    boolean mine = shape.noun().equals(noun);
    if (shape.isId(slot) && shape.nounOf(slot).equals(noun)) {
      return idFor(slot);
    }
    JsonNode scope = mine ? sent.get(slot.normal()) : null;
    return Optional.ofNullable(scope != null || slot.in("body") ? scope : named(slot));
  }

  /** A value of this very name in the answer; names that every resource has say too little. */
  private @Nullable JsonNode named(Slot slot) {
    return isCommon(slot.normal()) ? null : produced.get(slot.normal());
  }

  /**
   * Whether an item has just the values that this thing was last seen with, or is what was sent.
   */
  boolean isShownAs(JsonNode item) {
    return item.isValueNode()
        ? sent.containsValue(item)
        : !produced.isEmpty() && AnswerReader.scalars(item, true).equals(produced);
  }

  /** This thing as an update has changed it. */
  KnownResource with(Map<String, JsonNode> given, Map<String, JsonNode> shown) {
    Map<String, JsonNode> now = new LinkedHashMap<>(sent);
    now.putAll(given);
    return new KnownResource(noun, now, shown, id, keys);
  }

  /** Whether every resource has a value of this name. */
  static boolean isCommon(String name) {
    return COMMON.contains(name);
  }

  /** What names this thing in a slot. */
  public Optional<JsonNode> idFor(Slot slot) {
    JsonNode exact = produced.get(slot.normal());
    if (exact != null) {
      return Optional.of(exact);
    }
    return Optional.ofNullable(id).or(() -> Optional.ofNullable(sent.get(slot.normal())));
  }
}
