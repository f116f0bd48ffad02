package io.github.pluginconformance.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The items of an answer.
 *
 * @param selected all that was selected, as templates see it
 * @param items what becomes a citation and a card each; empty unless there are some
 * @param reason what was met instead of items, in words; empty if there are some
 */
public record AnswerItems(Kind kind, JsonNode selected, List<JsonNode> items, String reason) {

  /** What a query finds in an answer. */
  public enum Kind {
    /** One item or more. */
    SOME,
    /** A list without elements, or null, in the place of the items. */
    EMPTY,
    /** Nothing: the query leads past the answer. */
    NOTHING,
    /** It cannot be told here. */
    UNDECIDED
  }
}
