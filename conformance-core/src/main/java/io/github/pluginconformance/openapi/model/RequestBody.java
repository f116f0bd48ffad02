package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What an operation takes in its body, references resolved. */
public record RequestBody(
    boolean required, List<MediaTypeSpec> content, JsonNode node, String pointer) {}
