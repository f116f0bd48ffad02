/** Probes that gather what the rules of {@code manifest/} judge. */
@NullMarked
package io.github.pluginconformance.probe.manifest;

import org.jspecify.annotations.NullMarked;
