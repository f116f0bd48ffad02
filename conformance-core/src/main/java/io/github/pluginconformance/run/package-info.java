/** Wires a run together: settings, probes, evidence, rules, report, gate. */
@NullMarked
package io.github.pluginconformance.run;

import org.jspecify.annotations.NullMarked;
