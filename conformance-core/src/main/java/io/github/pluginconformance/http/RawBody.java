package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a body and whether these are all.
 *
 * @param failure why there are not more, if that is a failure
 */
record RawBody(byte[] bytes, boolean truncated, @Nullable Failure failure) {

  static RawBody whole(byte[] bytes) {
    return new RawBody(bytes, false, null);
  }

  static RawBody cut(byte[] bytes, @Nullable Failure failure) {
    return new RawBody(bytes, true, failure);
  }
}
