/** Rules about what Microsoft 365 Copilot makes of an answer: items and citations. */
@NullMarked
package io.github.pluginconformance.rule.copilot.answer;

import org.jspecify.annotations.NullMarked;
