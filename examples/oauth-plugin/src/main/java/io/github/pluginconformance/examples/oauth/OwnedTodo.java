package io.github.pluginconformance.examples.oauth;

/** A thing to do. */
record OwnedTodo(String id, String text) {}
