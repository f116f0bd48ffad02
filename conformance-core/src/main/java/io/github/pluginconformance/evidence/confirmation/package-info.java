/** What was seen of operations that act, and of the questions that come before. */
@NullMarked
package io.github.pluginconformance.evidence.confirmation;

import org.jspecify.annotations.NullMarked;
