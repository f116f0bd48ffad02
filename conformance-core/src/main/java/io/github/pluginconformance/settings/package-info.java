/** What the user asked for: every setting with its value and where it came from. */
@NullMarked
package io.github.pluginconformance.settings;

import org.jspecify.annotations.NullMarked;
