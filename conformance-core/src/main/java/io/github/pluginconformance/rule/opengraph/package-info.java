/** The rules of the area {@code opengraph/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.opengraph;

import org.jspecify.annotations.NullMarked;
