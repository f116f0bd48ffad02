package io.github.pluginconformance.rule.openapi.spec;

/**
 * One breach of the specification.
 *
 * @param pointer JSON pointer of the place
 * @param message what is wrong, without a full stop
 * @param expected what is asked for there
 * @param actual what stands there
 */
public record Defect(String pointer, String message, String expected, String actual) {}
