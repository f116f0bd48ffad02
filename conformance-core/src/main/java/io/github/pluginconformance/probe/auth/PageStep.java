package io.github.pluginconformance.probe.auth;

import java.net.URI;

/** What to do on a page of an authorization server. */
sealed interface PageStep {

  /**
   * Sends a form.
   *
   * @param login whether a password is in it
   */
  record Submit(boolean post, URI address, String form, boolean login) implements PageStep {}

  /** Opens a link. */
  record Open(URI address) implements PageStep {}

  /** A page that only a setting or a person gets past. */
  record Ask(String reason) implements PageStep {}

  /** Nothing leads on. */
  record DeadEnd(String reason) implements PageStep {}
}
