/** The rules of the area {@code context/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.context;

import org.jspecify.annotations.NullMarked;
