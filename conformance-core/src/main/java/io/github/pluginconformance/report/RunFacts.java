package io.github.pluginconformance.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run went, as the runner knows it.
 *
 * @param stopped why the run did not come to its end, in words; null if it did
 * @param leftBehind what the run created and could not remove, in words
 * @param faults faults of our own outside of rules, such as a probe that failed: never green
 * @param id the name under which the run acted; null where there was none
 * @param lost what was there before the run and is gone by a write of it, in words
 */
public record RunFacts(
    Instant startedAt,
    Duration duration,
    @Nullable String stopped,
    List<String> leftBehind,
    List<String> faults,
    @Nullable String id,
    List<String> lost) {}
