package io.github.pluginconformance.safety;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What stands in a ledger, read by the test itself. */
record LedgerLines(List<JsonNode> lines) {

  static LedgerLines of(Path reports) throws IOException {
    Path file = reports.resolve("ledger.jsonl");
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      try {
        lines.add(new ObjectMapper().readTree(line));
      } catch (JsonProcessingException cutOff) {
        // The last line of a killed run may be.
      }
    }
    return new LedgerLines(lines);
  }

  /**
   * Whether a thing is named: as made and not removed, or by a write that may have made it, with
   * all that the thing says that a caller can have sent.
   */
  boolean names(JsonNode thing) {
    return isMade(thing) || lines.stream().anyMatch(line -> isAttempt(line, thing));
  }

  /** How many writes were under way when the run ended: begun, and never answered. */
  int unanswered() {
    Set<Integer> open = new TreeSet<>();
    for (JsonNode line : lines) {
      switch (line.path("event").asText()) {
        case "attempt" -> open.add(line.path("number").asInt());
        case "answered" -> open.remove(line.path("attempt").asInt());
        default -> {}
      }
    }
    return open.size();
  }

  private boolean isMade(JsonNode thing) {
    JsonNode id = thing.path("id");
    Set<Integer> made = new TreeSet<>();
    for (JsonNode line : lines) {
      int number = line.path("number").asInt();
      switch (line.path("event").asText()) {
        case "created" -> {
          if (!id.isMissingNode() && line.path("id").asText().equals(id.asText())) {
            made.add(number);
          }
        }
        case "removed" -> made.remove(number);
        default -> {}
      }
    }
    return !made.isEmpty();
  }

  private static boolean isAttempt(JsonNode line, JsonNode thing) {
    Set<String> said = new TreeSet<>();
    collect(line, said);
    return line.path("event").asText().equals("attempt")
        && thing.properties().stream()
            .filter(field -> field.getValue().isTextual())
            .map(field -> field.getValue().asText())
            .filter(text -> !Set.of("project", "task").contains(text))
            .allMatch(said::contains);
  }

  private static void collect(JsonNode node, Set<String> into) {
    if (node.isValueNode()) {
      into.add(node.asText());
    }
    node.forEach(child -> collect(child, into));
  }
}
