/** What was seen: plain data that probes record and rules judge. */
@NullMarked
package io.github.pluginconformance.evidence;

import org.jspecify.annotations.NullMarked;
