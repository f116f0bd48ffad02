package io.github.pluginconformance.probe.operation.request;

/** A value that cannot be written into a request. The message says which and why. */
public final class UnsendableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsendableException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
