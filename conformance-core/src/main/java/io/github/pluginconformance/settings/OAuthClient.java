package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What the plugin's authorization server knows the platform by, and how a user logs in there.
 *
 * @param redirectUri the callback to use instead of the platform's
 */
@PublicApi
public record OAuthClient(
    Secret clientId,
    @Nullable Secret clientSecret,
    @Nullable Secret loginUsername,
    @Nullable Secret loginPassword,
    @Nullable URI redirectUri) {}
