package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Input with exactly one fault.
 *
 * @param kind what kind of fault
 * @param name stable from run to run, such as {@code missing required property text}
 * @param description one sentence saying what was done and why the document forbids it
 * @param parameters all parameters to send, by place and name, such as {@code path username}
 * @param body the text to send, byte for byte; null for no body
 * @param contentType of the body; null for no body
 */
public record Mutant(
    Kind kind,
    String name,
    String description,
    Map<String, JsonNode> parameters,
    @Nullable String body,
    @Nullable String contentType) {

  /** Kinds of faults, those that find the most first. */
  public enum Kind {
    MISSING_REQUIRED,
    WRONG_TYPE,
    MALFORMED_JSON,
    EMPTY_BODY,
    BAD_ENUM,
    OUT_OF_RANGE,
    PATTERN,
    LENGTH,
    FORMAT,
    NULL_VALUE,
    /** Many frameworks take it for its text, and nobody is the worse for that. */
    NUMBER_FOR_TEXT,
    /** A listed value in other letters, large for small. */
    OTHER_CASE,
    /** A parameter of one value, sent twice with the same. */
    REPEATED_PARAMETER,
    /** A parameter without a value. */
    EMPTY_PARAMETER,
    /** A property that the document does not know. */
    UNKNOWN_PROPERTY,
    WRONG_CONTENT_TYPE;

    private static final Set<Kind> TAKEN =
        EnumSet.of(
            NUMBER_FOR_TEXT, OTHER_CASE, REPEATED_PARAMETER, EMPTY_PARAMETER, UNKNOWN_PROPERTY);

    /** Whether a sound plugin may take it as well as refuse it; it must only not fall over it. */
    public boolean mayBeTaken() {
      return TAKEN.contains(this);
    }
  }
}
