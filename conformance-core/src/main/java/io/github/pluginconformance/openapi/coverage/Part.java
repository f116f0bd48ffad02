package io.github.pluginconformance.openapi.coverage;

/**
 * A part of what a document says of an operation, that a call can meet or miss.
 *
 * @param name stable from run to run: {@code query limit}, {@code body address.city}, {@code body
 *     state = done}, {@code 404}, {@code application/json}
 */
public record Part(Kind kind, String name) {

  /** What kinds of parts there are. */
  public enum Kind {
    /** A declared parameter. */
    PARAMETER,
    /** A declared property of a request body. */
    PROPERTY,
    /** One of the values that {@code enum} lists, in parameters and bodies. */
    ENUM_VALUE,
    /** One of the schemas below {@code oneOf} or {@code anyOf}, in parameters and bodies. */
    BRANCH,
    /** A media type that the request body is declared with. */
    REQUEST_TYPE,
    /** A declared status. */
    STATUS,
    /** A media type that an answer is declared with. */
    RESPONSE_TYPE
  }
}
