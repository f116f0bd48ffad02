/** Looks at the state before and after each write, and counts at the end what is left and lost. */
@NullMarked
package io.github.pluginconformance.probe.operation.watch;

import org.jspecify.annotations.NullMarked;
