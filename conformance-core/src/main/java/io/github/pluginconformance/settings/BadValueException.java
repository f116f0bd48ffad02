package io.github.pluginconformance.settings;

/**
 * A value cannot be understood. The message completes the sentence that begins with the setting's
 * name.
 */
final class BadValueException extends Exception {

  private static final long serialVersionUID = 1L;

  BadValueException(String message) {
    super(message);
  }
}
