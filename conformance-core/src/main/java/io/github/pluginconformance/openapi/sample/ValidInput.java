package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Input that the document allows: what mutants are made of.
 *
 * @param parameters by place and name, such as {@code path username}
 * @param body null for none
 * @param contentType of the body; null for none
 */
public record ValidInput(
    Map<String, JsonNode> parameters, @Nullable JsonNode body, @Nullable String contentType) {}
