/** Rules about how a Microsoft 365 Copilot plugin lets callers in. */
@NullMarked
package io.github.pluginconformance.rule.copilot.access;

import org.jspecify.annotations.NullMarked;
