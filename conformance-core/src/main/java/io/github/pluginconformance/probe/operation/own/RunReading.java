package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Attempt;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Made;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the lines of one run. */
final class RunReading {

  private final RunIdentity identity;
  private final Map<Integer, Attempt> attempts = new LinkedHashMap<>();
  private final Map<Integer, Made> made = new LinkedHashMap<>();
  private final List<JsonNode> retired = new ArrayList<>();
  private String baseUrl = "";
  private int left = -1;

  /** What was counted before the run went on: numbers begin with 1 again. */
  private int attemptsBefore;

  private int madeBefore;

  RunReading(RunIdentity identity) {
    this.identity = identity;
  }

  void begin(String url) {
    baseUrl = url;
    attemptsBefore = attempts.keySet().stream().reduce(0, Math::max);
    madeBefore = made.keySet().stream().reduce(0, Math::max);
  }

  RecordedRun run() {
    return new RecordedRun(
        identity,
        baseUrl,
        List.copyOf(attempts.values()),
        List.copyOf(made.values()),
        List.copyOf(retired),
        left);
  }

  void take(JsonNode line) {
    switch (line.path("event").asText()) {
      case "attempt" -> {
        // A run that wrote on had not ended.
        left = -1;
        Attempt attempt = attempt(line, attempt(line, "number"));
        attempts.put(attempt.number(), attempt);
      }
      case "answered" ->
          attempts.computeIfPresent(
              attempt(line, "attempt"),
              (number, attempt) -> attempt.answered(line.path("status").asInt()));
      case "created" -> made.put(thing(line), made(line));
      case "removed" -> made.computeIfPresent(thing(line), (number, one) -> one.asRemoved());
      case "retired" -> retired.add(line.path("item"));
      case "ended" -> left = line.path("left").asInt();
      default -> {}
    }
  }

  /** The number of an attempt; 0 where the line has none. */
  private int attempt(JsonNode line, String name) {
    int number = line.path(name).asInt();
    return number == 0 ? 0 : attemptsBefore + number;
  }

  private int thing(JsonNode line) {
    return madeBefore + line.path("number").asInt();
  }

  private static Attempt attempt(JsonNode line, int number) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    line.path("parameters")
        .properties()
        .forEach(
            place ->
                values(place.getValue())
                    .forEach((name, value) -> parameters.put(place.getKey() + " " + name, value)));
    return new Attempt(
        number,
        line.path("method").asText(),
        line.path("path").asText(),
        line.path("url").asText(),
        parameters,
        body(line),
        line.path("contentType").textValue(),
        0);
  }

  private static JsonNode body(JsonNode line) {
    String text = line.path("text").textValue();
    return text == null
        ? line.path("body")
        : StrictJsonReader.salvaged(text)
            .filter(JsonNode::isContainerNode)
            .orElse(text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text));
  }

  private Made made(JsonNode line) {
    JsonNode id = line.path("id");
    return new Made(
        thing(line),
        attempt(line, "attempt"),
        line.path("operation").asText(),
        id.isNull() || id.isMissingNode() ? null : id,
        values(line.path("sent")),
        values(line.path("answered")),
        false);
  }

  private static Map<String, JsonNode> values(JsonNode object) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    object.properties().forEach(field -> values.put(field.getKey(), field.getValue()));
    return values;
  }
}
