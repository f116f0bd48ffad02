package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A credential for the {@code Authorization} header (RFC 9110, section 11.6.2), or for one of the
 * plugin's own. The fetcher adds it only where the request goes to the origin of the plugin under
 * test.
 *
 * @param header the name of the field that carries it
 * @param scheme {@code Bearer} or {@code Basic}, in any case; empty where the field holds the key
 *     alone
 * @param parameter what follows the scheme; secret
 */
public record Authorization(String header, String scheme, Secret parameter) {

  private static final String USUAL = "Authorization";

  /** A credential in the {@code Authorization} header. */
  public Authorization(String scheme, Secret parameter) {
    this(USUAL, scheme, parameter);
  }

  /** A key that is the whole value of a header field. */
  public static Authorization key(String header, Secret key) {
    return new Authorization(header, "", key);
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
    return new Authorization(header, other, parameter);
  }

  /** The same kind of credential with another secret. */
  public Authorization withParameter(Secret other) {
    return new Authorization(header, scheme, other);
  }

  /** Whether it is a key alone, without a scheme. */
  public boolean isBareKey() {
    return scheme.isEmpty();
  }

  /** The value of the header field. */
  public String value() {
    return isBareKey() ? parameter.reveal() : scheme + " " + parameter.reveal();
  }
}
