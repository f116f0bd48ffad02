package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.secret.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A credential that a build tool keeps, such as a server of Maven's settings.xml.
 *
 * @param username absent where the password is a token by itself
 */
@PublicApi
public record StoredCredential(@Nullable Secret username, Secret password) {}
