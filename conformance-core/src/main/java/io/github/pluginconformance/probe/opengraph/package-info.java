/** Probes that gather what the rules of {@code opengraph/} judge. */
@NullMarked
package io.github.pluginconformance.probe.opengraph;

import org.jspecify.annotations.NullMarked;
