/** The rule interface: pure functions from evidence to judgements. */
@NullMarked
package io.github.pluginconformance.rule;

import org.jspecify.annotations.NullMarked;
