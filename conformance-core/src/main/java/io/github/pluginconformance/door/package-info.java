/**
 * What the doors share: a run that writes its reports, a report of a run that could not begin,
 * rules in words, a settings file for what is found at a URL.
 */
@NullMarked
package io.github.pluginconformance.door;

import org.jspecify.annotations.NullMarked;
