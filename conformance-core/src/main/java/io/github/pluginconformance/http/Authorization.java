package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A credential for the {@code Authorization} header (RFC 9110, section 11.6.2), or a key for a
 * header field or query parameter of the plugin's own. The fetcher adds it only where the request
 * goes to the origin of the plugin under test.
 *
 * @param place where it stands
 * @param name the name of the field or parameter that carries it
 * @param scheme {@code Bearer} or {@code Basic}, in any case; empty where the key stands alone
 * @param parameter what follows the scheme; secret
 */
public record Authorization(Place place, String name, String scheme, Secret parameter) {

  /** Where a credential stands in a request. */
  public enum Place {
    /** In a header field. */
    HEADER,
    /** In the query of the address. */
    QUERY
  }

  private static final String USUAL = "Authorization";

  /** A credential in the {@code Authorization} header. */
  public Authorization(String scheme, Secret parameter) {
    this(Place.HEADER, USUAL, scheme, parameter);
  }

  /** A key that is the whole value of a header field. */
  public static Authorization key(String header, Secret key) {
    return new Authorization(Place.HEADER, header, "", key);
  }

  /** A key that is the value of a parameter in the query. */
  public static Authorization inQuery(String parameter, Secret key) {
    return new Authorization(Place.QUERY, parameter, "", key);
  }

  /** {@code Authorization: Bearer …} (RFC 6750). */
  public static Authorization bearer(Secret token) {
    return new Authorization("Bearer", token);
  }

  /** {@code Authorization: Basic …} (RFC 7617); shown as {@code $USERNAME:$PASSWORD}. */
  public static Authorization basic(Secret username, Secret password) {
    String pair = username.reveal() + ":" + password.reveal();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    return new Authorization("Basic", Secret.of(username.name() + ":$" + password.name(), encoded));
  }

  /** The same credential with its scheme written differently. */
  public Authorization withScheme(String other) {
    return new Authorization(place, name, other, parameter);
  }

  /** The same kind of credential with another secret. */
  public Authorization withParameter(Secret other) {
    return new Authorization(place, name, scheme, other);
  }

  /** Whether it is a key alone, without a scheme. */
  public boolean isBareKey() {
    return scheme.isEmpty();
  }

  /** Whether it stands in the query. */
  public boolean isInQuery() {
    return place == Place.QUERY;
  }

  /** The header field that carries it; empty where it stands in the query. */
  public Optional<Header> field() {
    return isInQuery() ? Optional.empty() : Optional.of(new Header(name, value()));
  }

  /** The address with the key in its query, in the place of another one; else as it is. */
  URI in(URI address) {
    if (!isInQuery()) {
      return address;
    }
    String encoded = encoded(name) + "=";
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String all =
        Stream.concat(
                Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.isEmpty() && !pair.startsWith(encoded)),
                Stream.of(encoded + encoded(parameter.reveal())))
            .collect(Collectors.joining("&"));
    String bare = address.toString().replaceFirst("[?#].*", "");
    return URI.create(bare + "?" + all);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String value() {
    return isBareKey() ? parameter.reveal() : scheme + " " + parameter.reveal();
  }
}
