package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.Operation;

/**
 * A GET that changed something.
 *
 * @param exchange the read after it, which shows the difference
 * @param seen what is different, in words
 */
public record ReadEffect(Operation operation, int exchange, String seen) {}
