/** JSONPath queries (RFC 9535): read strictly, and evaluated within bounds. */
@NullMarked
package io.github.pluginconformance.copilot.path;

import org.jspecify.annotations.NullMarked;
