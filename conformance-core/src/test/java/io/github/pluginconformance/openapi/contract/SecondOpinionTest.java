package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.model.ApiDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * swagger-request-validator as an oracle: every disagreement over the table is explained by name,
 * and no explanation is stale.
 */
class SecondOpinionTest {

  @Test
  void every_disagreement_is_explained_and_every_explanation_is_needed() throws IOException {
    Map<String, String> disagreements = new TreeMap<>();
    for (ContractCase row : ContractCase.read("contract-cases.jsonl")) {
      if (!row.judge().equals("document")) {
        String theirs = theirs(row);
        String ours = row.breaches().isEmpty() ? "valid" : "invalid";
        if (!theirs.equals(ours)) {
          disagreements.put(row.id(), theirs);
        }
      }
    }
    System.out.println(disagreements.size() + " disagreements: " + disagreements);
    assertThat(disagreements).isEqualTo(explained());
  }

  private static String theirs(ContractCase row) {
    ApiDocument document = row.reading().model().orElseThrow();
    Optional<SecondOpinion> opinion = SecondOpinion.of(document);
    Optional<Boolean> accepts =
        opinion.flatMap(
            other ->
                row.judge().equals("request")
                    ? other.accepts(row.request())
                    : other.accepts(
                        Contract.of(document).route(row.request()).orElseThrow(), row.response()));
    return accepts.map(valid -> valid ? "valid" : "invalid").orElse("no opinion");
  }

  /** What it says where we say otherwise; each with a reason. */
  private static Map<String, String> explained() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(SecondOpinionTest.class.getResourceAsStream("disagreements.json"))) {
      Map<String, String> explained = new TreeMap<>();
      for (Map.Entry<String, JsonNode> row : new ObjectMapper().readTree(stream).properties()) {
        assertThat(row.getValue().path("because").asText()).as(row.getKey()).isNotBlank();
        explained.put(row.getKey(), row.getValue().path("theirs").asText());
      }
      return explained;
    }
  }
}
