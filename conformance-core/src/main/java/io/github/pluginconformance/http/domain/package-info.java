/** Which part of a host name one party registers. */
@NullMarked
package io.github.pluginconformance.http.domain;

import org.jspecify.annotations.NullMarked;
