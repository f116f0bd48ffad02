package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.AnswerItems;
import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Breach;
import java.util.List;

/**
 * An answer of a function, as Copilot reads it.
 *
 * @param function the function's object in the manifest
 * @param found its items, all of them
 * @param items the first of them, with what is shown
 */
public record AnswerSeen(JsonNode function, Call call, AnswerItems found, List<ItemSeen> items) {

  /** The name of the function. */
  public String name() {
    return function.path("name").asText("");
  }

  /** How the function says that its answers are shown; it may say nothing. */
  public ResponseSemantics semantics() {
    return ResponseSemantics.of(function).orElseGet(ResponseSemantics::none);
  }

  /** Whether the answer is what the document says: otherwise operation rules tell why not. */
  public boolean obeys() {
    return call.breaches().stream().allMatch(breach -> breach.kind() == Breach.Kind.UNDECIDED);
  }
}
