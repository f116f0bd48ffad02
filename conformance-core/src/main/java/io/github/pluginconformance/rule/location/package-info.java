/** The rules of the area {@code location/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.location;

import org.jspecify.annotations.NullMarked;
