/** What the platforms are that plugins are made for: one object for each, which nobody compares. */
@NullMarked
package io.github.pluginconformance.profile;

import org.jspecify.annotations.NullMarked;
