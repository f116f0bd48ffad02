package io.github.pluginconformance.examples.oauth;

/** A thing to do. */
record Todo(String id, String text) {}
