/** Contract and conformance tests for plugins; what users may build upon is {@code @PublicApi}. */
@NullMarked
package io.github.pluginconformance;

import org.jspecify.annotations.NullMarked;
