package io.github.pluginconformance.hang;

/** Work of our own hangs, and was given up. */
public final class HangException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what it has done too long, and where it is
   */
  HangException(String message) {
    super(message);
  }
}
