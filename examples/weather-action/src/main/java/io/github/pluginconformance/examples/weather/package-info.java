/**
 * A GPT Action that tells the weather: one read operation, no manifest, another service behind it.
 */
package io.github.pluginconformance.examples.weather;
