/** What a stopped run has left: found again by its ledger, taken away, and counted. */
@NullMarked
package io.github.pluginconformance.probe.operation.stopped;

import org.jspecify.annotations.NullMarked;
