/** Probes that gather what the rules of {@code location/} judge. */
@NullMarked
package io.github.pluginconformance.probe.location;

import org.jspecify.annotations.NullMarked;
