package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
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

  /** How the names of all of {@link Kind#NUMBER_FOR_TEXT} begin. */
  public static final String NUMBER_FOR_TEXT = "number in place of the text of";

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
    WRONG_CONTENT_TYPE
  }
}
