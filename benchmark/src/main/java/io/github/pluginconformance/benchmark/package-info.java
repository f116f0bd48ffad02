/** Measures what a run costs: by CPU time, in turn with what it is compared with. */
@NullMarked
package io.github.pluginconformance.benchmark;

import org.jspecify.annotations.NullMarked;
