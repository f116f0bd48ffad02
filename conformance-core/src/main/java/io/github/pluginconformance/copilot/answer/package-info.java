/** What Microsoft 365 Copilot makes of an answer: items, citations and cards. */
@NullMarked
package io.github.pluginconformance.copilot.answer;

import org.jspecify.annotations.NullMarked;
