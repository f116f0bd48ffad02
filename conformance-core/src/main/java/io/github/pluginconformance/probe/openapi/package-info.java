/** Probes that gather what the rules of {@code openapi/} judge. */
@NullMarked
package io.github.pluginconformance.probe.openapi;

import org.jspecify.annotations.NullMarked;
