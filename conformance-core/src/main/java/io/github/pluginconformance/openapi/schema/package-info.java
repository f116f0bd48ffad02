/** Schemas of OpenAPI 3.0 and 3.1, judged within bounds of time and depth. */
@NullMarked
package io.github.pluginconformance.openapi.schema;

import org.jspecify.annotations.NullMarked;
