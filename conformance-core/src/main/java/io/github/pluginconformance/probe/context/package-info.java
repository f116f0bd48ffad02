/** Probes that gather what the rules of {@code context/} judge. */
@NullMarked
package io.github.pluginconformance.probe.context;

import org.jspecify.annotations.NullMarked;
