/** The values and the text of one call. */
@NullMarked
package io.github.pluginconformance.probe.operation.request;

import org.jspecify.annotations.NullMarked;
