package io.github.pluginconformance.openapi.sample;

import java.util.Optional;

/** What came of asking for a sample. */
public sealed interface Sampling permits Sample, Ungeneratable {

  default Optional<Sample> sample() {
    return this instanceof Sample sample ? Optional.of(sample) : Optional.empty();
  }
}
