package io.github.pluginconformance.probe.operation.own;

import java.util.Optional;

/**
 * What a call is about.
 *
 * @param first whether its values come even before those of the settings, so that the call meets
 *     this very thing
 */
public record Topic(Optional<Known> thing, boolean first) {

  public static final Topic NONE = new Topic(Optional.empty(), false);

  /** This very thing and no other. */
  public static Topic exactly(Known thing) {
    return new Topic(Optional.of(thing), true);
  }
}
