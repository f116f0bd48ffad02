/** The steps of a run, one class each, and what they share. */
@NullMarked
package io.github.pluginconformance.probe.operation.step;

import org.jspecify.annotations.NullMarked;
