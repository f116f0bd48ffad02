/** What was seen of the links in answers and of the pages behind them. */
@NullMarked
package io.github.pluginconformance.evidence.opengraph;

import org.jspecify.annotations.NullMarked;
