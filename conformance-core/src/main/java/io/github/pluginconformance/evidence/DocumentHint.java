package io.github.pluginconformance.evidence;

/**
 * An API document that no manifest leads to.
 *
 * @param path where it was found, such as {@code /openapi.json}
 */
public record DocumentHint(String path) {}
