package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.DocumentFault;
import io.github.pluginconformance.openapi.Position;
import java.util.List;
import java.util.Map;

/**
 * What the bytes of the manifest are.
 *
 * @param faults in which way they are not strict JSON; empty if they are
 * @param positions line and column by JSON pointer
 */
public record ManifestText(List<DocumentFault> faults, Map<String, Position> positions) {}
