/** What names and texts say that an operation does: the words, and how they are read. */
@NullMarked
package io.github.pluginconformance.meaning;

import org.jspecify.annotations.NullMarked;
