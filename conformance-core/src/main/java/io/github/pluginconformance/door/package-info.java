/**
 * What the doors share: a run that writes its reports, a report of a run that could not begin,
 * rules in words.
 */
@NullMarked
package io.github.pluginconformance.door;

import org.jspecify.annotations.NullMarked;
