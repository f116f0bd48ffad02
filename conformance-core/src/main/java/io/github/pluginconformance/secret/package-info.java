/** Values that must never be shown, and the redactor that keeps them out of everything written. */
@NullMarked
package io.github.pluginconformance.secret;

import org.jspecify.annotations.NullMarked;
