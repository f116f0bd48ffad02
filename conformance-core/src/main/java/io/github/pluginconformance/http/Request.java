package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to be sent.
 *
 * @param method one of GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE
 * @param uri absolute http or https address, as the documents name it
 * @param body empty for none
 * @param purpose why, in a few words; shown in the report
 * @param kind what is asked for: decides the limits and the address policy
 * @param authorization the credential, bound to the target's origin; no other origin ever gets it
 */
public record Request(
    String method,
    URI uri,
    List<Header> headers,
    byte[] body,
    String purpose,
    Kind kind,
    @Nullable Authorization authorization) {

  /** What is asked for. */
  public enum Kind {
    /** 256 KiB. */
    MANIFEST,
    /** 10 MiB. */
    DOCUMENT,
    /** An operation of the plugin: 1 MiB. */
    ANSWER,
    /** A page that a link leads to: 2 MiB; other hosts must be public. */
    PAGE,
    /** An image: 64 KiB are enough to recognise it. */
    IMAGE,
    /** The authorization server: 1 MiB. */
    OAUTH
  }

  /** A GET without headers, body or credential. */
  public static Request get(URI uri, Kind kind, String purpose) {
    return new Request("GET", uri, List.of(), new byte[0], purpose, kind, null);
  }

  /** The same with one more header field. */
  public Request withHeader(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new Request(method, uri, List.copyOf(more), body, purpose, kind, authorization);
  }

  /** The same with a body in UTF-8 and its content type. */
  public Request withBody(String contentType, String text) {
    Request typed = withHeader("Content-Type", contentType);
    return new Request(
        method,
        uri,
        typed.headers(),
        text.getBytes(StandardCharsets.UTF_8),
        purpose,
        kind,
        authorization);
  }

  /** The same with another method. */
  public Request withMethod(String other) {
    return new Request(other, uri, headers, body, purpose, kind, authorization);
  }

  /** The same with a credential, or without one. */
  public Request withAuthorization(@Nullable Authorization other) {
    return new Request(method, uri, headers, body, purpose, kind, other);
  }

  /** The same to another address. */
  Request withUri(URI other) {
    return new Request(method, other, headers, body, purpose, kind, authorization);
  }

  /** The same for another reason. */
  public Request withPurpose(String other) {
    return new Request(method, uri, headers, body, other, kind, authorization);
  }
}
