package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.net.URI;
import java.util.Optional;

/**
 * Gets a user through the pages of an authorization server that the tool cannot pass by itself:
 * scripts, second factors, identity providers elsewhere. Implement it with whatever drives a
 * browser, in a class with a constructor without parameters, and name that class in the settings or
 * in {@code META-INF/services/} followed by this interface's full name.
 */
@FunctionalInterface
@PublicApi
public interface AuthorizationDriver {

  /**
   * Opens an authorization request in a fresh browser session, signs in, agrees, and stops where
   * the server sends the browser back. That address must not be opened: it is the platform's.
   *
   * <p>Also called with requests that a server has to refuse: an unknown client, a foreign {@code
   * redirect_uri}.
   *
   * @param request the address to open, parameters included
   * @param redirectUri where the server is asked to send the browser
   * @return the whole address under {@code redirectUri} that the server redirected to, its query
   *     included; empty if the server refused
   */
  Optional<URI> authorize(URI request, URI redirectUri);
}
