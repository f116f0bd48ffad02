package io.github.pluginconformance.probe.operation;

/** A value that cannot be written into a request. The message says which and why. */
final class UnsendableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsendableException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
