package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.AnswerItems;
import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.copilot.answer.ItemCard;
import io.github.pluginconformance.copilot.answer.ItemReader;
import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.copilot.AnswerSeen;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads answers as Copilot does. */
final class FunctionAnswers {

  private static final Set<Intent> ORDINARY =
      EnumSet.of(
          Intent.VALID,
          Intent.VARIATION,
          Intent.REPEAT,
          Intent.PLATFORM_HEADERS,
          Intent.CONFIRMATION);

  /** More items of one answer show nothing new. */
  private static final int MOST_ITEMS = 100;

  private final PackageSeen seen;

  FunctionAnswers(PackageSeen seen) {
    this.seen = seen;
  }

  /** The answers of success to these calls, in JSON. */
  List<AnswerSeen> to(List<Call> calls) {
    return latest(calls).stream().flatMap(call -> read(call).stream()).toList();
  }

  /** Of the same read made several times only the latest. */
  private static Collection<Call> latest(List<Call> calls) {
    Map<String, Call> latest = new LinkedHashMap<>();
    for (Call call : calls) {
      if (ORDINARY.contains(call.intent()) && call.succeeded()) {
        SentRequest request = call.exchange().request();
        boolean read = request.method().equals("GET");
        latest.put(read ? "GET " + request.uri() : "" + call.exchange().id(), call);
      }
    }
    return latest.values();
  }

  private Optional<AnswerSeen> read(Call call) {
    Optional<JsonNode> function =
        seen.functions().stream()
            .filter(one -> one.path("name").asText("").equals(call.operation().operationId()))
            .findFirst();
    Optional<JsonNode> answer =
        call.exchange()
            .received()
            .filter(received -> received.mediaType().filter(MediaTypes::isJson).isPresent())
            .map(ReceivedResponse::body)
            .flatMap(body -> StrictJsonReader.read(body).read());
    return function.isPresent() && answer.isPresent()
        ? Optional.of(read(function.get(), call, answer.get()))
        : Optional.empty();
  }

  private AnswerSeen read(JsonNode function, Call call, JsonNode answer) {
    ResponseSemantics semantics = ResponseSemantics.of(function).orElseGet(ResponseSemantics::none);
    JsonNode template = seen.template(semantics).orElse(null);
    AnswerItems found = ItemReader.of(semantics, answer);
    List<ItemSeen> items =
        found.items().stream()
            .limit(MOST_ITEMS)
            .map(
                item ->
                    new ItemSeen(
                        item,
                        Citation.of(semantics, item),
                        ItemCard.of(semantics, template, item, found, answer)))
            .toList();
    return new AnswerSeen(function, call, found, items);
  }
}
