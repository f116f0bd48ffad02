/** The words of names and texts as data, and how names are taken apart into words. */
@NullMarked
package io.github.pluginconformance.lexicon;

import org.jspecify.annotations.NullMarked;
