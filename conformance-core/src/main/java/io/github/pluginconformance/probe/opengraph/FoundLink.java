package io.github.pluginconformance.probe.opengraph;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A link in an answer.
 *
 * @param text as it stands there, made absolute
 * @param uri without its fragment; null where the text is no address
 * @param operation the operation that answered with it
 * @param apiResource whether it is the address of an operation
 */
record FoundLink(String text, @Nullable URI uri, String operation, boolean apiResource) {

  /** What tells links apart. */
  String key() {
    return uri == null ? text : uri.toString();
  }
}
