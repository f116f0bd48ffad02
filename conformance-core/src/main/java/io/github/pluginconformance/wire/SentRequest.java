package io.github.pluginconformance.wire;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * A request as it went out.
 *
 * @param uri the address as the documents name it
 * @param sentTo the address that was connected to; differs from {@code uri} where {@code publicUrl}
 *     leads to {@code baseUrl}
 * @param body empty if none
 */
public record SentRequest(String method, URI uri, URI sentTo, List<Header> headers, byte[] body) {

  /** The first field of this name. */
  public Optional<String> header(String name) {
    for (Header header : headers) {
      if (header.is(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** The body as text (requests are always UTF-8). */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
