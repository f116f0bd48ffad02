package io.github.pluginconformance.openapi.sample;

/**
 * Valid input that differs in one respect from valid input that was sent before.
 *
 * @param kind in what respect
 * @param name stable from run to run, such as {@code optional property due}
 */
public record Variation(Kind kind, String name, ValidInput input) {

  /** In what respect input can differ, those that find the most first. */
  public enum Kind {
    /** Nothing that may be left out; no body where it is optional. */
    SMALLEST,
    /** All that is declared. */
    FULLEST,
    /** One thing more that may be left out. */
    OPTIONAL,
    /** Another branch of {@code oneOf}, {@code anyOf} or of a list of types. */
    BRANCH,
    /** Another of the listed values. */
    CHOICE,
    /** Two different values in a list. */
    SEVERAL,
    /** An example or a default of the document. */
    EXAMPLE,
    /** {@code null} where it is allowed. */
    NULL,
    /** An empty text or list, or zero, where it is allowed. */
    EMPTY,
    /** A value at a bound. */
    LIMIT,
    /** Letters of other scripts and a picture sign, where any text is allowed. */
    SCRIPT,
    /** Two optional parameters at once. */
    PAIR,
    /** One thing less that may be left out. */
    LEFT_OUT,
    /** Another declared media type of the body. */
    MEDIA_TYPE
  }
}
