package io.github.pluginconformance.settings;

/**
 * One setting as it took effect. Secrets appear as their reference, never as their value.
 *
 * @param origin where the value came from, in words, such as {@code default for loopback}
 */
public record EffectiveSetting(String key, String value, String origin) {}
