/** Which parts of a document calls have met. */
@NullMarked
package io.github.pluginconformance.openapi.coverage;

import org.jspecify.annotations.NullMarked;
