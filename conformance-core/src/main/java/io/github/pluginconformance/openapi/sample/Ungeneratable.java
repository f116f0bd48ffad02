package io.github.pluginconformance.openapi.sample;

/**
 * No valid value could be made.
 *
 * @param reason why not, as part of a sentence: {@code minItems 1000000000 is above the 1000 items
 *     that are generated}
 */
public record Ungeneratable(String reason) implements Sampling {}
