/** Rules about the functions of a Microsoft 365 Copilot plugin and how they are confirmed. */
@NullMarked
package io.github.pluginconformance.rule.copilot.function;

import org.jspecify.annotations.NullMarked;
