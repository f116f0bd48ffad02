package io.github.pluginconformance.examples.weather;

/**
 * The weather of one place.
 *
 * @param celsius the temperature in degrees Celsius
 */
public record Forecast(String place, String sky, int celsius) {}
