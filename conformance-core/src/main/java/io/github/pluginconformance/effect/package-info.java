/**
 * Compares states of a plugin, to tell what a call has changed: pure functions of what was read.
 */
@NullMarked
package io.github.pluginconformance.effect;

import org.jspecify.annotations.NullMarked;
