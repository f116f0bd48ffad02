/** Trees of JSON and YAML with the position of each value, read strictly and within bounds. */
@NullMarked
package io.github.pluginconformance.openapi.document;

import org.jspecify.annotations.NullMarked;
