/** Templates of Adaptive Cards: what they bind, and what becomes of them with data. */
@NullMarked
package io.github.pluginconformance.copilot.card;

import org.jspecify.annotations.NullMarked;
