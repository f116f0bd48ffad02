package io.github.pluginconformance.openapi.contract;

/**
 * One way in which a request or an answer breaks the contract.
 *
 * @param location a path into the body such as {@code $.todos[*].id}, a header such as {@code
 *     header X-Rate}, or a parameter such as {@code query limit}; {@code $} for the whole body
 * @param expected what the document asks for, in words
 * @param actual what was there instead
 * @param count on how many array items the same breach was seen
 */
public record Breach(
    Kind kind, String location, String message, String expected, String actual, int count) {

  /** Which promise is broken. */
  public enum Kind {
    /** The status is not declared. */
    STATUS,
    /** The content type is not declared for the status, or missing. */
    MEDIA_TYPE,
    /** A body where none is declared, or where none may be. */
    UNDECLARED_BODY,
    /** A body declared as JSON is not one JSON value. */
    STRICT_JSON,
    /** The body does not match its schema. */
    SCHEMA,
    /** A declared header is missing or does not match. */
    HEADER,
    /** A parameter is missing or does not match (requests only). */
    PARAMETER,
    /** Path, method or credential do not fit any operation (requests only). */
    ROUTE,
    /** Not by the letter of a format, but as it is commonly understood. */
    ADVICE,
    /** Could not be judged: a limit of ours, a pattern or schema that cannot be evaluated. */
    UNDECIDED
  }
}
