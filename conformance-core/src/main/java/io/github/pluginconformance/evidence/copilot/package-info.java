/** What was seen of a Microsoft 365 Copilot plugin's package, as plain records. */
@NullMarked
package io.github.pluginconformance.evidence.copilot;

import org.jspecify.annotations.NullMarked;
