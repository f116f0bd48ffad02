package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What functions say of the data that they handle: {@code copilot/security-info}. */
class SecurityInfoTest {

  private static final String READS = "\"Lists repair jobs\"";
  private static final String ACTS = "\"body\": \"Create this job?\"}}";

  @TempDir Path folder;

  @Test
  void should_be_content_with_functions_that_say_what_they_do() throws IOException {
    Evidence evidence = look(said("\"GetPrivateData\"", "\"ResourceStateUpdate\""));

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(findings(evidence)).isEmpty();
    assertThat(RepairsPackage.outcome("copilot/security-info", evidence))
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_note_each_function_that_says_nothing() throws IOException {
    assertThat(findings(look(new RepairsPackage())))
        .extracting(Finding::level)
        .containsExactly(Level.NOTE, Level.NOTE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "'' | \"ResourceStateUpdate\" | says nothing",
        "\"GetPrivateData\" | \"GetPrivateData\" | changes something",
        "\"GetPublicData\" | \"ResourceStateUpdate\" | public data alone",
        "\"GetPrivateData\" | \"DataExport\" | every schema",
      })
  void should_warn_of_what_contradicts(String reads, String acts, String message)
      throws IOException {
    assertThat(findings(look(said(reads, acts))))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.WARNING);
              assertThat(finding.message()).contains(message);
            });
  }

  @Test
  void should_take_a_flagged_read_for_a_function_with_effects() throws IOException {
    RepairsPackage flagged =
        said("\"GetPrivateData\"", "\"ResourceStateUpdate\"")
            .with(
                RepairsPackage.DOCUMENT,
                "operationId: listRepairs",
                "operationId: listRepairs\n      x-openai-isConsequential: true");

    assertThat(findings(look(flagged)))
        .singleElement()
        .extracting(Finding::subject)
        .isEqualTo("function listRepairs");
  }

  @Test
  void should_ask_nothing_of_a_manifest_that_could_not_say_it() throws IOException {
    RepairsPackage old = new RepairsPackage().with(RepairsPackage.MANIFEST, "v2.4", "v2.1");

    assertThat(RepairsPackage.outcome("copilot/security-info", look(old)))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  private static RepairsPackage said(String reads, String acts) {
    return new RepairsPackage()
        .with(RepairsPackage.MANIFEST, READS, READS + ", \"capabilities\": {" + info(reads) + "}")
        .with(
            RepairsPackage.MANIFEST, ACTS, "\"body\": \"Create this job?\"}, " + info(acts) + "}");
  }

  private static List<Finding> findings(Evidence evidence) {
    return RepairsPackage.judge("copilot/security-info", evidence).findings();
  }

  private static String info(String values) {
    return "\"security_info\": {\"data_handling\": [" + values + "]}";
  }

  private Evidence look(RepairsPackage good) throws IOException {
    return RepairsPackage.look(good.write(folder), Map.of("APIKEY_ID", "registration-1"));
  }
}
