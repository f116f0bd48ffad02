package io.github.pluginconformance.evidence.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * The copy of the manifest that was reviewed, where the user gives one.
 *
 * @param manifest absent where the file could not be read
 * @param problem why it could not be read
 */
public record ApprovedManifest(@Nullable JsonNode manifest, @Nullable String problem) {}
