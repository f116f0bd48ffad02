package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A card that the manifest names as a file.
 *
 * @param path as written there
 * @param content its object; null where it cannot be read
 * @param problem why it cannot be read, or may not stand there; null if all is well
 */
public record CardFile(String path, @Nullable JsonNode content, @Nullable String problem) {}
