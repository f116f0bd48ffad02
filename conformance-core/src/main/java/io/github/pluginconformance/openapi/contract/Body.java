package io.github.pluginconformance.openapi.contract;

/**
 * The body of a request or an answer.
 *
 * @param text decoded by its charset
 */
record Body(byte[] bytes, String text) {

  boolean isEmpty() {
    return bytes.length == 0;
  }
}
