package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that an operation takes: a parameter, or a property of the object in its body.
 *
 * @param place {@code path, query, header, cookie} or {@code body}
 * @param normal the name as it is compared
 * @param node the parameter or property schema as written, for examples
 */
public record Slot(
    String place,
    String name,
    String normal,
    boolean required,
    @Nullable SchemaRef schema,
    JsonNode node) {

  public Slot(
      String place, String name, boolean required, @Nullable SchemaRef schema, JsonNode node) {
    this(place, name, WordSplitter.joined(name), required, schema, node);
  }

  /** The key of {@code PreparedCall.parameters}. */
  public String key() {
    return place + " " + name;
  }

  /** What a call carries here, if anything. */
  public Optional<JsonNode> valueIn(PreparedCall call) {
    JsonNode body = call.body();
    return Optional.ofNullable(
        in("body") ? body == null ? null : body.get(name) : call.parameters().get(key()));
  }

  public boolean in(String other) {
    return place.equals(other);
  }
}
