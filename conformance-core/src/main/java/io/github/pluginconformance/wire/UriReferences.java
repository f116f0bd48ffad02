package io.github.pluginconformance.wire;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Resolves references as RFC 3986, section 5.2, says and browsers do. {@link URI#resolve} follows
 * its predecessor: there {@code ?page=2} loses the last segment of the path, nothing at all loses
 * it too, and {@code ..} may climb above the root.
 */
public final class UriReferences {

  private UriReferences() {}

  /**
   * What a reference means where it stands.
   *
   * @param base an absolute address
   * @throws IllegalArgumentException if nothing that can be written comes out
   */
  public static URI resolve(URI base, URI reference) {
    if (reference.isAbsolute() || base.isOpaque()) {
      return reference;
    }
    if (reference.getRawAuthority() != null) {
      return URI.create(base.getScheme() + ":" + reference);
    }
    String path = reference.getRawPath();
    String whole = path.isEmpty() ? base.getRawPath() : withoutDots(merged(base, path));
    String query =
        path.isEmpty() && reference.getRawQuery() == null
            ? base.getRawQuery()
            : reference.getRawQuery();
    return URI.create(
        base.getScheme()
            + "://"
            + (base.getRawAuthority() == null ? "" : base.getRawAuthority())
            + (whole.isEmpty() ? "/" : whole)
            + (query == null ? "" : "?" + query)
            + (reference.getRawFragment() == null ? "" : "#" + reference.getRawFragment()));
  }

  /**
   * The address in a header field, whose bytes beyond ASCII go into the address as they are.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static URI ofField(String value) {
    StringBuilder ascii = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      ascii.append(
          c < 0x80
              ? String.valueOf(c)
              : "%" + HexFormat.of().withUpperCase().toHexDigits((byte) c));
    }
    return URI.create(ascii.toString());
  }

  private static String merged(URI base, String path) {
    String at = base.getRawPath();
    return path.startsWith("/") || at.isEmpty()
        ? "/" + path.substring(path.startsWith("/") ? 1 : 0)
        : at.substring(0, at.lastIndexOf('/') + 1) + path;
  }

  /** Section 5.2.4: no {@code .} and {@code ..} is left, and none climbs above the root. */
  /**
   * A path that begins with a slash, with its {@code .} and {@code ..} followed, not above the
   * root.
   */
  public static String withoutDots(String path) {
    StringBuilder kept = new StringBuilder(path.length());
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      boolean last = i == segments.length - 1;
      if (segments[i].equals("..")) {
        kept.setLength(Math.max(0, kept.lastIndexOf("/")));
      } else if (!segments[i].equals(".")) {
        kept.append('/').append(segments[i]);
        continue;
      }
      kept.append(last ? "/" : "");
    }
    return kept.toString();
  }

  /** A part of a query, decoded; as it stands where it is no valid encoding, as after a cut. */
  public static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
