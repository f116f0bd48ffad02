/** Gathers evidence: talks to the plugin through the fetcher and records what happened. */
@NullMarked
package io.github.pluginconformance.probe;

import org.jspecify.annotations.NullMarked;
