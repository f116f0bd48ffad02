package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;

/**
 * One setting as it took effect. Secrets appear as their reference, never as their value.
 *
 * @param origin where the value came from, in words, such as {@code default for loopback}
 */
@PublicApi
public record EffectiveSetting(String key, String value, String origin) {}
