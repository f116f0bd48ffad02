package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and writes addresses with parameters (RFC 3986, application/x-www-form-urlencoded). */
final class UriParameters {

  private static final String LEGAL = "-._~:/?#[]@!$&'()*+,;=%";

  private UriParameters() {}

  /** Parameters as a query or a form body; a space becomes {@code %20}, which both read alike. */
  static String encoded(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** One text, form-encoded. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An address with more parameters; those that it has stay. */
  static URI with(URI address, Map<String, String> parameters) {
    String text = address.toString();
    String bare = text.contains("#") ? text.substring(0, text.indexOf('#')) : text;
    String joint = address.getRawQuery() == null ? "?" : "&";
    return URI.create(bare + joint + encoded(parameters));
  }

  /** An absolute address of a declaration; empty where it is none. */
  static Optional<URI> absolute(@Nullable String text) {
    return Optional.ofNullable(text)
        .flatMap(UriParameters::parsed)
        .filter(uri -> uri.isAbsolute() && uri.getHost() != null);
  }

  /** Where a page or an answer leads, as a browser reads it; empty where that is no address. */
  static Optional<URI> resolved(URI from, String reference) {
    String text = escaped(reference.strip());
    return text.isEmpty()
        ? Optional.of(from)
        : parsed(text)
            .map(address -> UriReferences.resolve(from, address))
            .filter(uri -> uri.getHost() != null);
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text.strip()));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Servers put raw text into addresses; a browser escapes it and goes on. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean stray = c == '%' && !(isHex(text, i + 1) && isHex(text, i + 2));
      boolean legal = (c < 128 && Character.isLetterOrDigit(c)) || LEGAL.indexOf(c) >= 0;
      escaped.append(legal && !stray ? String.valueOf(c) : escaped(c));
    }
    return escaped.toString();
  }

  private static boolean isHex(String text, int at) {
    return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
  }

  /** Header fields are read byte by byte, so what looks like Latin-1 are bytes of UTF-8. */
  private static String escaped(char c) {
    byte[] bytes =
        String.valueOf(c).getBytes(c < 256 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    StringBuilder escaped = new StringBuilder();
    for (byte one : bytes) {
      escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
    }
    return escaped.toString();
  }
}
