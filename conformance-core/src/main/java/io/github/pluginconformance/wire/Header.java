package io.github.pluginconformance.wire;

/** One header field as sent or received; names compare without case. */
public record Header(String name, String value) {

  /** Whether this is the named field. */
  public boolean is(String other) {
    return name.equalsIgnoreCase(other);
  }
}
