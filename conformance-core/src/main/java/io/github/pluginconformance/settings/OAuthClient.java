package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin's authorization server knows the platform by, and how a user logs in there.
 *
 * @param redirectUri the callback to use instead of the platform's
 * @param registration what was registered with the platform beside the client
 */
@PublicApi
public record OAuthClient(
    Secret clientId,
    @Nullable Secret clientSecret,
    @Nullable Secret loginUsername,
    @Nullable Secret loginPassword,
    @Nullable URI redirectUri,
    OAuthRegistration registration) {

  /** A client for which nothing else was registered. */
  public OAuthClient(
      Secret clientId,
      @Nullable Secret clientSecret,
      @Nullable Secret loginUsername,
      @Nullable Secret loginPassword,
      @Nullable URI redirectUri) {
    this(
        clientId,
        clientSecret,
        loginUsername,
        loginPassword,
        redirectUri,
        OAuthRegistration.NOTHING);
  }
}
