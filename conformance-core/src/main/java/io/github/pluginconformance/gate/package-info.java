/** Decides whether the gate is open: verdict, baseline, waivers. */
@NullMarked
package io.github.pluginconformance.gate;

import org.jspecify.annotations.NullMarked;
