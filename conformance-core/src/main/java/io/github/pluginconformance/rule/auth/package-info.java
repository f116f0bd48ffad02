/** The rules of the area {@code auth/}, one class each. */
@NullMarked
package io.github.pluginconformance.rule.auth;

import org.jspecify.annotations.NullMarked;
