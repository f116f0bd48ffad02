package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of an operation, references resolved.
 *
 * @param in {@code path, query, header} or {@code cookie}
 * @param style as declared, or the default of its place
 * @param schema of the value; of the decoded content where {@code contentType} is given
 * @param contentType the media type of a parameter that is described by {@code content}
 * @param node the parameter object, for examples and extensions
 * @param byReference whether the operation names it by {@code $ref}
 */
public record Parameter(
    String name,
    String in,
    boolean required,
    String style,
    boolean explode,
    @Nullable SchemaRef schema,
    @Nullable String contentType,
    @Nullable String description,
    JsonNode node,
    String pointer,
    boolean byReference) {}
