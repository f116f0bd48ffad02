package io.github.pluginconformance.probe.operation.own;

import java.util.Optional;

/**
 * What a call is about.
 *
 * @param first whether its values come even before those of the settings, so that the call meets
 *     this very thing
 */
public record CallTarget(Optional<KnownResource> thing, boolean first) {

  public static final CallTarget NONE = new CallTarget(Optional.empty(), false);

  /** This very thing and no other. */
  public static CallTarget exactly(KnownResource thing) {
    return new CallTarget(Optional.of(thing), true);
  }
}
