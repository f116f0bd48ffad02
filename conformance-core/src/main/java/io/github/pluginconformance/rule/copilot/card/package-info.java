/** Rules about the cards that Microsoft 365 Copilot shows for answers. */
@NullMarked
package io.github.pluginconformance.rule.copilot.card;

import org.jspecify.annotations.NullMarked;
