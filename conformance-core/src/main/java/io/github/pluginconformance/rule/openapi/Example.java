package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Optional;

/** An example or default, the schema it belongs to, and the way it travels. */
record Example(
    Optional<Operation> operation,
    String pointer,
    JsonNode value,
    SchemaRef schema,
    Direction direction) {}
