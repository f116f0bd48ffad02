package io.github.pluginconformance.http;

import java.net.URI;

/** Decides hop by hop whether a redirect is followed. */
@FunctionalInterface
public interface RedirectRule {

  /** Follows none. */
  RedirectRule NONE = (from, to) -> false;

  /** Follows all, within the limits and the address policy. */
  RedirectRule ALL = (from, to) -> true;

  /** Follows within one origin (RFC 6454) only. */
  RedirectRule SAME_ORIGIN = (from, to) -> Origin.of(from).equals(Origin.of(to));

  /** Whether to go on from one address to the other. */
  boolean allows(URI from, URI to);
}
