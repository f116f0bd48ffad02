package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.Access;
import org.jspecify.annotations.Nullable;

/**
 * A request that a run would make, or would not.
 *
 * @param path as it would be sent where the values are known beforehand, else with its placeholders
 * @param purpose why it would be made, in a few words
 * @param allowed whether it would be made
 * @param reason why it may be made, or why not and what would allow it
 * @param atMost how many such requests there would be at most
 */
public record PlannedRequest(
    @Nullable String operationId,
    String method,
    String path,
    Access access,
    String purpose,
    boolean allowed,
    String reason,
    int atMost) {}
