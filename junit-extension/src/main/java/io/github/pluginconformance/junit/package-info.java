/**
 * The JUnit Jupiter door: one visible test per rule, assertions, and requests that are already
 * pointed at the plugin.
 */
@NullMarked
package io.github.pluginconformance.junit;

import org.jspecify.annotations.NullMarked;
