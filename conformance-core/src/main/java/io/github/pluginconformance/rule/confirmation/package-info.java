/** The rules of the area {@code confirmation/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.confirmation;

import org.jspecify.annotations.NullMarked;
