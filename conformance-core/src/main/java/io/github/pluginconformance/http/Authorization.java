package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A credential for the {@code Authorization} header (RFC 9110, section 11.6.2). The fetcher adds it
 * only where the request goes to the origin of the plugin under test.
 *
 * @param scheme {@code Bearer} or {@code Basic}, in any case
 * @param parameter what follows the scheme; secret
 */
public record Authorization(String scheme, Secret parameter) {

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
    return new Authorization(other, parameter);
  }
}
