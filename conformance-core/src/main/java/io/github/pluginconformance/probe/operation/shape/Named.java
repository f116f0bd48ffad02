package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A single value that a write carries, at the place where it stands. */
public final class Named {

  private final Slot slot;
  private final String noun;
  private final Role role;
  private final Consumer<JsonNode> putting;
  private final Runnable removing;
  private JsonNode value;

  Named(
      Slot slot,
      String noun,
      Role role,
      Consumer<JsonNode> putting,
      Runnable removing,
      JsonNode value) {
    this.slot = slot;
    this.noun = noun;
    this.role = role;
    this.putting = putting;
    this.removing = removing;
    this.value = value;
  }

  static Named parameter(
      Map<String, JsonNode> parameters, Slot slot, String noun, Role role, JsonNode value) {
    return new Named(
        slot,
        noun,
        role,
        other -> parameters.put(slot.key(), other),
        () -> parameters.remove(slot.key()),
        value);
  }

  static Named property(ObjectNode holder, Slot slot, String noun, Role role, JsonNode value) {
    return new Named(
        slot,
        noun,
        role,
        other -> holder.set(slot.name(), other),
        () -> holder.remove(slot.name()),
        value);
  }

  static Named item(
      ArrayNode holder, int index, Slot slot, String noun, Role role, JsonNode value) {
    return new Named(
        slot, noun, role, other -> holder.set(index, other), () -> holder.removeAll(), value);
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
    putting.accept(other);
  }

  /** Leaves it out. */
  public void remove() {
    removing.run();
  }
}
