/** The rules of the area {@code operation/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.operation;

import org.jspecify.annotations.NullMarked;
