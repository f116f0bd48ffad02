/** What calls ask lists for: a part, a range, an order, the things of one owner. */
@NullMarked
package io.github.pluginconformance.rule.operation.asked;

import org.jspecify.annotations.NullMarked;
