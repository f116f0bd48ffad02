/** The one fetcher: the only package that opens sockets. */
@NullMarked
package io.github.pluginconformance.http;

import org.jspecify.annotations.NullMarked;
