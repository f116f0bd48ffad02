/** JSON values as text. */
@NullMarked
package io.github.pluginconformance.json;

import org.jspecify.annotations.NullMarked;
