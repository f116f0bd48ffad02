/** The rules of the area {@code manifest/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.manifest;

import org.jspecify.annotations.NullMarked;
