package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.JsonReading;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Optional;

/**
 * The body of an answer as JSON, read once for all who ask while it is fresh. Nobody may change
 * what it gives.
 */
public final class AnswerJson {

  private AnswerJson() {}

  /** By the letter of RFC 8259, whatever the answer says of its charset. */
  public static JsonReading strict(ReceivedResponse answer) {
    return answer.reading(JsonReading.class, one -> StrictJsonReader.read(one.body()));
  }

  /** What can be made of it, strictly JSON or not; empty if nothing can. */
  public static Optional<JsonNode> salvaged(ReceivedResponse answer) {
    Optional<JsonNode> strict = answer.isUtf8() ? strict(answer).read() : Optional.empty();
    return strict.isPresent() ? strict : StrictJsonReader.salvaged(answer.text());
  }
}
