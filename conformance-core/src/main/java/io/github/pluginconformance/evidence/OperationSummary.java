package io.github.pluginconformance.evidence;

import org.jspecify.annotations.Nullable;

/**
 * How one operation ended.
 *
 * @param exercised whether it was called with valid input and answered
 * @param reason why not, and what to supply
 */
public record OperationSummary(
    @Nullable String operationId,
    String method,
    String path,
    boolean exercised,
    int calls,
    @Nullable String reason) {}
