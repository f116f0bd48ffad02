package io.github.pluginconformance.evidence.auth;

/**
 * Where a key stands that is sent alone, without a scheme before it.
 *
 * @param in {@code header} or {@code query}
 * @param name of the header field or of the query parameter
 */
public record KeyPlace(String in, String name) {

  /** A header field of the plugin's own, such as {@code X-Api-Key}. */
  public static KeyPlace header(String name) {
    return new KeyPlace("header", name);
  }

  /** A parameter in the query of each call. */
  public static KeyPlace query(String name) {
    return new KeyPlace("query", name);
  }

  /** Whether it is a parameter in the query. */
  public boolean isQuery() {
    return in.equals("query");
  }

  /** Whether a parameter of an operation is meant, such as {@code header X-Api-Key}. */
  public boolean isAt(String place) {
    return isQuery() ? place.equals(toString()) : place.equalsIgnoreCase(toString());
  }

  /** As parameters of operations are named. */
  @Override
  public String toString() {
    return in + " " + name;
  }
}
