package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Optional;

/**
 * Makes valid values: what is supplied first, then the document's examples, defaults and lists,
 * else made up.
 */
public interface Inventor {

  /** A value for a parameter; empty where none can be made. */
  Optional<Made> parameter(Parameter parameter, Supply supply);

  /** A value for a request body; empty where none can be made. */
  Optional<Made> body(MediaTypeSpec content, Supply supply);

  /** A value for a request body with all that may be left out; empty where none can be made. */
  Optional<Made> fullBody(MediaTypeSpec content, Supply supply);

  /** Values that come before the document's, by name. */
  @FunctionalInterface
  interface Supply {
    Optional<JsonNode> valueFor(String name, SchemaRef schema);
  }

  /**
   * A value.
   *
   * @param invented whether any part of it was made up
   */
  record Made(JsonNode value, boolean invented) {}
}
