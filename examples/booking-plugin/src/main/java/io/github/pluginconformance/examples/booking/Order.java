package io.github.pluginconformance.examples.booking;

/** Dishes that are ordered. */
public record Order(long id, String dish, int portions) {}
