/** Whole runs against plugins that hold data: the tests compare that data themselves. */
@NullMarked
package io.github.pluginconformance.safety;

import org.jspecify.annotations.NullMarked;
