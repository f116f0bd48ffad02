package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A single value that a write carries, at the place where it stands. */
public final class Named {

  private final Slot slot;
  private final String noun;
  private final Role role;
  private final Place place;
  private JsonNode value;

  Named(Slot slot, String noun, Role role, Place place, JsonNode value) {
    this.slot = slot;
    this.noun = noun;
    this.role = role;
    this.place = place;
    this.value = value;
  }

  /** Where a value stands: whoever holds it can put another there, or take it away. */
  private interface Place {
    void put(JsonNode value);

    void remove();
  }

  static Named parameter(
      Map<String, JsonNode> parameters, Slot slot, String noun, Role role, JsonNode value) {
    return new Named(
        slot,
        noun,
        role,
        new Place() {
          @Override
          public void put(JsonNode other) {
            parameters.put(slot.key(), other);
          }

          @Override
          public void remove() {
            parameters.remove(slot.key());
          }
        },
        value);
  }

  static Named property(ObjectNode holder, Slot slot, String noun, Role role, JsonNode value) {
    return new Named(
        slot,
        noun,
        role,
        new Place() {
          @Override
          public void put(JsonNode other) {
            holder.set(slot.name(), other);
          }

          @Override
          public void remove() {
            holder.remove(slot.name());
          }
        },
        value);
  }

  static Named item(
      ArrayNode holder, int index, Slot slot, String noun, Role role, JsonNode value) {
    return new Named(
        slot,
        noun,
        role,
        new Place() {
          @Override
          public void put(JsonNode other) {
            holder.set(index, other);
          }

          @Override
          public void remove() {
            holder.removeAll();
          }
        },
        value);
  }

  /** The parameter or property, also one that stands deep in a body. */
  public Slot slot() {
    return slot;
  }

  public String name() {
    return slot.name();
  }

  /** The resource that it names something of. */
  public String noun() {
    return noun;
  }

  public Role role() {
    return role;
  }

  public JsonNode value() {
    return value;
  }

  public @Nullable SchemaRef schema() {
    return slot.schema();
  }

  /** Whether it may be left out. */
  public boolean isOptional() {
    return !slot.required();
  }

  /** Puts another value in its place. */
  public void put(JsonNode other) {
    value = other;
    place.put(other);
  }

  /** Leaves it out. */
  public void remove() {
    place.remove();
  }
}
