package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.report.SampleReports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What we write is held against the schemas of those who read it. */
class ReportSchemasTest {

  private final ReportSchemas schemas = new ReportSchemas();

  @Test
  void should_write_sarif_that_its_schema_accepts() {
    schemas.assertSarif(SarifWriter.render(SampleReports.green(), Map.of()));
    schemas.assertSarif(SarifWriter.render(SampleReports.red(), Map.of("document", "a b.yaml")));
  }

  @Test
  void should_notice_sarif_that_is_wrong() {
    assertThatThrownBy(
            () ->
                schemas.assertSarif(
                    SarifWriter.render(SampleReports.red(), Map.of())
                        .replace("\"level\" : \"error\"", "\"level\" : \"fatal\"")))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void should_write_junit_xml_that_surefires_schema_accepts() {
    schemas.assertSurefire(JUnitXmlWriter.render(SampleReports.green()));
    schemas.assertSurefire(JUnitXmlWriter.render(SampleReports.red()));
  }

  @Test
  void should_notice_junit_xml_that_is_wrong() {
    byte[] wrong = "<testsuite name='x'><testcase/></testsuite>".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> schemas.assertSurefire(wrong)).isInstanceOf(AssertionError.class);
  }

  /** What code scanning asks beyond the schema: a place and a fingerprint for every result. */
  @Test
  void should_give_every_sarif_result_a_place_and_a_fingerprint() throws IOException {
    JsonNode run =
        new ObjectMapper()
            .readTree(
                SarifWriter.render(SampleReports.red(), Map.of("manifest", "m/ai plugin.json")))
            .at("/runs/0");

    assertThat(run.path("results")).hasSize(8);
    for (JsonNode result : run.path("results")) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("m/ai%20plugin.json");
      assertThat(place.at("/region/startLine").asInt()).isPositive();
      assertThat(result.at("/partialFingerprints/pluginConformance~1v1").asText()).hasSize(16);
      int index = result.path("ruleIndex").asInt();
      assertThat(run.at("/tool/driver/rules/" + index + "/id")).isEqualTo(result.path("ruleId"));
    }
  }

  @Test
  void should_take_the_line_from_the_finding() throws IOException {
    JsonNode results =
        new ObjectMapper()
            .readTree(
                SarifWriter.render(
                    SampleReports.red(), Map.of("manifest", "m.json", "document", "d.yaml")))
            .at("/runs/0/results");

    assertThat(results.at("/1/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(9);
    assertThat(results.at("/2/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("d.yaml");
    assertThat(results.at("/2/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(31);
  }
}
