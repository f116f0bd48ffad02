package io.github.pluginconformance.evidence;

import io.github.pluginconformance.wire.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the API document at the end of the run.
 *
 * @param sha256 of the bytes served, in lower-case hex; absent where no whole answer came
 */
public record DocumentSeenAgain(Visit visit, @Nullable String sha256) {}
