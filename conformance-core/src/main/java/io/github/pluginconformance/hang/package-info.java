/** Tells work of our own that never ends from work that is slow, and goes on without it. */
@NullMarked
package io.github.pluginconformance.hang;

import org.jspecify.annotations.NullMarked;
