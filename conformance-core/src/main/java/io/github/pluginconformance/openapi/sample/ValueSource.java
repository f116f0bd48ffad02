package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Optional;

/**
 * Values that come before examples and inventions: settings, the run's own identity, earlier
 * answers. A value that does not fit the schema is passed over.
 */
@FunctionalInterface
public interface ValueSource {

  /** Supplies nothing. */
  ValueSource NONE = (name, schema) -> Optional.empty();

  /** The value for a parameter or a property of this name, anywhere in the input. */
  Optional<JsonNode> valueFor(String name, SchemaRef schema);
}
