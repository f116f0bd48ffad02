/** Probes that gather what the rules of {@code operation/} judge. */
@NullMarked
package io.github.pluginconformance.probe.operation;

import org.jspecify.annotations.NullMarked;
