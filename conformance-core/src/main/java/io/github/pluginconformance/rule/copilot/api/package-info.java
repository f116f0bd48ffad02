/** Rules about the API behind a Microsoft 365 Copilot plugin and its document. */
@NullMarked
package io.github.pluginconformance.rule.copilot.api;

import org.jspecify.annotations.NullMarked;
