package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;

/** A value that the contract accepts. */
public record Sample(JsonNode value, Provenance provenance) implements Sampling {

  /**
   * Whether any part of it had to be made up, so that the plugin may well know of no such thing.
   */
  public boolean invented() {
    return provenance == Provenance.GENERATED;
  }
}
