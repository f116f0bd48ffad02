/** Probes that gather what the rules of {@code auth/} judge. */
@NullMarked
package io.github.pluginconformance.probe.auth;

import org.jspecify.annotations.NullMarked;
