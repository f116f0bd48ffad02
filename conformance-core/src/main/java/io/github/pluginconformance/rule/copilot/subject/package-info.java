/**
 * What rules about a Microsoft 365 Copilot plugin look at: the package, its functions and their
 * operations.
 */
@NullMarked
package io.github.pluginconformance.rule.copilot.subject;

import org.jspecify.annotations.NullMarked;
