/** Helpers for tests: servers that behave in any way at all. */
@NullMarked
package io.github.pluginconformance.testing;

import org.jspecify.annotations.NullMarked;
