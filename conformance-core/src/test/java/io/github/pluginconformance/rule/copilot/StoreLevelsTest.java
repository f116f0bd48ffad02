package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.rule.Level;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Microsoft's store refuses weighs more for a package that is to be published there. */
class StoreLevelsTest {

  private static final Map<String, String> VALUES = Map.of("APIKEY_ID", "registration-1");
  private static final String APP = "{\"name\": {\"short\": \"NAME\"}}";

  @TempDir Path folder;

  @Test
  void should_have_nothing_more_to_say_about_a_good_package() throws IOException {
    Path written =
        new RepairsPackage().and("manifest.json", APP.replace("NAME", "Repairs")).write(folder);

    assertThat(RepairsPackage.violated(RepairsPackage.lookForStore(written, VALUES))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "copilot/clean-texts | M | Creates a repair job | See https://r.example | WARNING | ERROR",
        "copilot/confirmation-text | M | Create this job? | Go on. | NOTE | ERROR",
        "copilot/confirmation-text | M | Create this job? | ` ` | WARNING | ERROR",
        "copilot/names-agree | A | \"NAME\" | \"Mending\" | NOTE | ERROR",
        "copilot/server-usable | D | ${{OPENAPI_SERVER_URL}} | http://r.example | WARNING | ERROR",
        "copilot/server-usable | D | ${{OPENAPI_SERVER_URL}} | https://{r}.example | WARNING |"
            + " WARNING",
        "copilot/lengths | M | \"Repairs\" | \"Repairs of all things\" | WARNING | WARNING",
        "copilot/citable | M | \"Lists repair jobs\" | \"Lists jobs\", \"capabilities\":"
            + " {\"response_semantics\": {\"data_path\": \"$\", \"properties\": {\"title\":"
            + " \"$.title\"}}} | WARNING | ERROR"
      })
  void should_weigh_more_in_the_store(
      String rule, String file, String text, String other, Level ordinary, Level store)
      throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .and("manifest.json", APP)
            .with(
                file.equals("M")
                    ? RepairsPackage.MANIFEST
                    : file.equals("D") ? RepairsPackage.DOCUMENT : "manifest.json",
                text,
                other)
            .and("manifest.json", APP.replace("NAME", file.equals("A") ? "Mending" : "Repairs"));
    if (rule.equals("copilot/lengths")) {
      repairs.and("manifest.json", APP.replace("NAME", "Repairs of all things"));
    }
    Path written = repairs.write(folder);

    assertThat(RepairsPackage.violated(RepairsPackage.look(written, VALUES)))
        .isEqualTo(Map.of(rule, List.of(ordinary)));
    assertThat(RepairsPackage.violated(RepairsPackage.lookForStore(written, VALUES)))
        .isEqualTo(Map.of(rule, List.of(store)));
  }

  @Test
  void should_warn_in_the_store_of_a_runtime_that_anybody_may_call() throws IOException {
    Path written =
        new RepairsPackage()
            .with(RepairsPackage.MANIFEST, "\"ApiKeyPluginVault\"", "\"None\"")
            .with(RepairsPackage.DOCUMENT, "security: [{key: []}]\n", "")
            .write(folder);

    assertThat(RepairsPackage.violated(RepairsPackage.lookForStore(written, VALUES)))
        .isEqualTo(Map.of("copilot/anonymous", List.of(Level.WARNING)));
  }
}
