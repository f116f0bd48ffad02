package io.github.pluginconformance.probe.operation.own;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.RunIdentity;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Attempt;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Made;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ledger on disk. A line that is cut off, as the last one of a killed run may be, and one
 * whose event is not known are passed over.
 */
public final class RecordedRuns {

  private final List<RecordedRun> runs = new ArrayList<>();
  private final Map<Integer, Attempt> attempts = new LinkedHashMap<>();
  private final Map<Integer, Made> made = new LinkedHashMap<>();
  private @Nullable JsonNode run;
  private int left = -1;

  private RecordedRuns() {}

  /**
   * The runs that the file tells of, in order; none where there is no file. What stands before the
   * first run belongs to one whose identity is not known; its letters are empty.
   *
   * @throws IOException if it cannot be read
   */
  public static List<RecordedRun> read(Path file) throws IOException {
    RecordedRuns runs = new RecordedRuns();
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      // By bytes: what was cut off in the middle of a character is no reason to read nothing.
      for (String line : new String(Files.readAllBytes(file), UTF_8).split("\n")) {
        StrictJsonReader.salvaged(line).filter(JsonNode::isObject).ifPresent(runs::take);
      }
      runs.close();
    }
    return List.copyOf(runs.runs);
  }

  private void take(JsonNode line) {
    switch (line.path("event").asText()) {
      case "run" -> {
        close();
        run = line;
      }
      case "attempt" -> {
        // A run that wrote on had not ended.
        left = -1;
        attempts.put(line.path("number").asInt(), attempt(line));
      }
      case "answered" ->
          attempts.computeIfPresent(
              line.path("attempt").asInt(),
              (number, attempt) -> attempt.answered(line.path("status").asInt()));
      case "created" -> made.put(line.path("number").asInt(), made(line));
      case "removed" ->
          made.computeIfPresent(
              line.path("number").asInt(), (number, thing) -> thing.removed(true));
      case "ended" -> left = line.path("left").asInt();
      default -> {}
    }
  }

  private void close() {
    if (run != null || !attempts.isEmpty() || !made.isEmpty()) {
      runs.add(
          new RecordedRun(
              identity(),
              run == null ? "" : run.path("baseUrl").asText(),
              List.copyOf(attempts.values()),
              List.copyOf(made.values()),
              left));
    }
    run = null;
    left = -1;
    attempts.clear();
    made.clear();
  }

  private RunIdentity identity() {
    return run == null
        ? new RunIdentity(0, "")
        : new RunIdentity(run.path("seed").asLong(), run.path("run").asText());
  }

  private static Attempt attempt(JsonNode line) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    line.path("parameters")
        .properties()
        .forEach(
            place ->
                RecordedRun.values(place.getValue())
                    .forEach((name, value) -> parameters.put(place.getKey() + " " + name, value)));
    return new Attempt(
        line.path("number").asInt(),
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

  private static Made made(JsonNode line) {
    JsonNode id = line.path("id");
    return new Made(
        line.path("number").asInt(),
        line.path("attempt").asInt(),
        line.path("operation").asText(),
        id.isNull() || id.isMissingNode() ? null : id,
        RecordedRun.values(line.path("sent")),
        RecordedRun.values(line.path("answered")),
        false);
  }
}
