/** The rules of the area {@code openapi/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.openapi;

import org.jspecify.annotations.NullMarked;
