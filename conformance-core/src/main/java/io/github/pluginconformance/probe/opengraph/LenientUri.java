package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Optional;

/** Reads addresses as leniently as browsers do. */
final class LenientUri {

  private static final String ENCODED = " \"<>\\^`{|}\t\n\r";
  private static final String HEX = "0123456789abcdefABCDEF";

  private LenientUri() {}

  /** The http or https address, without its fragment; empty where the text is none. */
  static Optional<URI> of(String text) {
    return parse(text.strip()).filter(LenientUri::isWeb).map(LenientUri::plain);
  }

  /** The address of a reference that stands in what was served at the base. */
  static Optional<URI> of(URI base, String text) {
    try {
      return parse(text.strip())
          .map(uri -> UriReferences.resolve(base, uri))
          .flatMap(uri -> of(uri.toString()));
    } catch (IllegalArgumentException unresolvable) {
      return Optional.empty();
    }
  }

  /** Whether the text begins as an absolute http or https address does. */
  static boolean startsLikeOne(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  private static boolean isWeb(URI uri) {
    return startsLikeOne(uri.toString()) && uri.getRawAuthority() != null;
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(HostNames.inAscii(encoded(text))));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static URI plain(URI uri) {
    String text = withPath(uri).toString();
    int hash = text.indexOf('#');
    return hash < 0 ? URI.create(text) : URI.create(text.substring(0, hash));
  }

  private static URI withPath(URI uri) {
    boolean bare = uri.isAbsolute() && "".equals(uri.getRawPath()) && uri.getRawQuery() == null;
    return bare ? URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/") : uri;
  }

  private static String encoded(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ENCODED.indexOf(c) >= 0 || (c == '%' && !isEscape(text, i))) {
        result.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && HEX.indexOf(text.charAt(at + 1)) >= 0
        && HEX.indexOf(text.charAt(at + 2)) >= 0;
  }
}
