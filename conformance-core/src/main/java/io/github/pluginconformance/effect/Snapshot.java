package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Optional;

/** The state as one read shows it. An answer that there is nothing is a state too. */
public record Snapshot(JsonNode state) {

  /** What a read shows; empty where no whole answer came, or a refusal says nothing about it. */
  public static Optional<Snapshot> of(Call read) {
    return of(read.exchange());
  }

  /** What an answer shows, likewise. */
  static Optional<Snapshot> of(Exchange read) {
    return read.isComplete()
        ? read.received().filter(Snapshot::tells).map(Snapshot::of)
        : Optional.empty();
  }

  private static boolean tells(ReceivedResponse response) {
    return response.isSuccess() || response.status() == 404 || response.status() == 410;
  }

  private static Snapshot of(ReceivedResponse response) {
    if (!response.isSuccess()) {
      return new Snapshot(JsonNodeFactory.instance.objectNode());
    }
    return new Snapshot(
        AnswerJson.salvaged(response).orElseGet(() -> TextNode.valueOf(response.text())));
  }
}
