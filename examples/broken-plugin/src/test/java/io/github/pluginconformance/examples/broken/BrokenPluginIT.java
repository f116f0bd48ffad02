package io.github.pluginconformance.examples.broken;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the report that the goal {@code exercise} has written just before. */
class BrokenPluginIT {

  private static JsonNode report;

  @BeforeAll
  static void read() throws IOException {
    Path file = Path.of("target", "plugin-conformance", "report.json");
    report = new ObjectMapper().readTree(file.toFile());
  }

  @Test
  void the_gate_is_closed() {
    assertThat(report.at("/summary/verdict").asText()).isEqualTo("failed");
  }

  @Test
  void every_fault_is_found_and_nothing_else_is_called_an_error() {
    List<String> red =
        rules().filter(BrokenPluginIT::isRed).map(rule -> rule.get("id").asText()).toList();

    assertThat(red)
        .containsExactlyInAnyOrder(
            "manifest/name-for-human",
            "operation/status-declared",
            "operation/body-matches-schema",
            "operation/no-server-error",
            "opengraph/image");
  }

  @Test
  void every_finding_can_be_acted_on() {
    assertThat(rules().filter(BrokenPluginIT::isRed))
        .allSatisfy(
            rule -> {
              JsonNode finding = rule.at("/findings/0");
              assertThat(finding.get("message").asText()).isNotBlank();
              assertThat(finding.get("expected").asText()).isNotBlank();
              assertThat(finding.get("actual").asText()).isNotBlank();
              assertThat(finding.get("curl").asText()).startsWith("curl ");
            });
  }

  private static Stream<JsonNode> rules() {
    return StreamSupport.stream(report.get("rules").spliterator(), false);
  }

  private static boolean isRed(JsonNode rule) {
    return StreamSupport.stream(rule.get("findings").spliterator(), false)
        .anyMatch(finding -> finding.get("level").asText().equals("error"));
  }
}
