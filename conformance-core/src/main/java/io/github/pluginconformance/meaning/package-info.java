/** What names and texts say that an operation does. */
@NullMarked
package io.github.pluginconformance.meaning;

import org.jspecify.annotations.NullMarked;
