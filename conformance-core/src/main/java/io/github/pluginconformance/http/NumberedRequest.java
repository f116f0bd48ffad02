package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import org.jspecify.annotations.Nullable;

/**
 * A request with its number, and why it is not sent, if so.
 *
 * @param id the number of its exchange
 */
record NumberedRequest(int id, Request request, @Nullable Failure refused) {}
