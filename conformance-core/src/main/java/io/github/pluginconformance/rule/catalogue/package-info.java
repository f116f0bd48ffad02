/** The catalogue: every rule of every area. */
@NullMarked
package io.github.pluginconformance.rule.catalogue;

import org.jspecify.annotations.NullMarked;
