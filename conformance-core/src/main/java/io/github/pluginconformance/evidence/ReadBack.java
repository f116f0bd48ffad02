package io.github.pluginconformance.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether something that was created can be read again.
 *
 * @param create the call that was answered 2xx
 * @param read the read of the same resource that should show it; absent where none could be made
 * @param traces texts that show it in a read: the id that the create answered, values that were
 *     sent with it. One of them is enough
 * @param why there is no read, and what to supply; absent where there is one
 */
public record ReadBack(
    Call create, @Nullable Call read, List<String> traces, @Nullable String why) {}
