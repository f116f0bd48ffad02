package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A card that the manifest names as a file.
 *
 * @param path as written there
 * @param content its object; null where it cannot be read
 * @param positions line and column by JSON pointer
 * @param problem why it cannot be read, or may not stand there; null if all is well
 */
public record CardFile(
    String path,
    @Nullable JsonNode content,
    Map<String, Position> positions,
    @Nullable String problem) {}
