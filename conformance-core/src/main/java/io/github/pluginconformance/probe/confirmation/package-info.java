/** Probes that gather what the rules of {@code confirmation/} judge. */
@NullMarked
package io.github.pluginconformance.probe.confirmation;

import org.jspecify.annotations.NullMarked;
