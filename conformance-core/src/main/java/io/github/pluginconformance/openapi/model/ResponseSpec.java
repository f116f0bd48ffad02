package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One declared response, references resolved.
 *
 * @param status the key as written: {@code 200}, {@code 2XX} or {@code default}
 */
public record ResponseSpec(
    String status, List<MediaTypeSpec> content, JsonNode node, String pointer) {}
