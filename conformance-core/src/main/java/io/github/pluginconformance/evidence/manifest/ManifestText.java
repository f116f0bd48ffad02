package io.github.pluginconformance.evidence.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.Position;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the bytes of the manifest are.
 *
 * @param value what could be read of it; absent where nothing could
 * @param faults in which way they are not strict JSON; empty if they are
 * @param positions line and column by JSON pointer
 */
public record ManifestText(
    @Nullable JsonNode value, List<DocumentFault> faults, Map<String, Position> positions) {}
