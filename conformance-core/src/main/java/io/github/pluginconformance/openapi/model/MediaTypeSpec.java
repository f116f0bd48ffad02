package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a {@code content} map.
 *
 * @param range the key as written: a media type or a range such as {@code application/*}
 */
public record MediaTypeSpec(
    String range, @Nullable SchemaRef schema, JsonNode node, String pointer) {}
