/** Requests and answers as plain data: what went over the wire and what went wrong there. */
@NullMarked
package io.github.pluginconformance.wire;

import org.jspecify.annotations.NullMarked;
