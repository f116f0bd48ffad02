package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A JSON file that a manifest of the package names.
 *
 * @param path as written there
 * @param content its object; null where it cannot be read
 */
public record CompanionFile(String path, @Nullable JsonNode content) {}
