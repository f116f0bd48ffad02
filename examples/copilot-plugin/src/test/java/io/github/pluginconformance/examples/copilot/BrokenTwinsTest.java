package io.github.pluginconformance.examples.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pluginconformance.junit.PluginConformance;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ten twins of the plugin, each with one fault: exactly one rule finds it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=configtree:src/test/credentials/",
      "example.redirect-uri=" + CopilotPlugin.CALLBACK
    })
class BrokenTwinsTest {

  private static final Path PACKAGE = Path.of("appPackage");
  private static final String MANIFEST = "ai-plugin.json";

  @TempDir Path folder;
  @Autowired Fault fault;
  @LocalServerPort int port;

  @AfterEach
  void mend() {
    fault.is(Fault.Kind.NOTHING);
  }

  static Stream<Arguments> packages() {
    return Stream.of(
        arguments(
            "copilot/function-has-operation",
            "repairs.yaml",
            "operationId: planRepair",
            "operationId: PlanRepair"),
        arguments("copilot/auth-reference", MANIFEST, "${{REPAIRS_REGISTRATION_ID}}", ""),
        arguments("copilot/localization", "fr.json", "PLAN_TITLE", "PLAN_NAME"),
        arguments("copilot/data-path", MANIFEST, "$.repairs", "repairs"),
        arguments("copilot/citable", MANIFEST, ", \"url\": \"$.url\"", ""),
        arguments("copilot/server-usable", "repairs.yaml", "${{REPAIRS_SERVER}}", "/"));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void should_find_the_fault_of_a_package(String rule, String file, String text, String other)
      throws IOException {
    copy(file, text, other);

    assertThat(broken()).containsExactly(rule);
  }

  static Stream<Arguments> servers() {
    return Stream.of(
        arguments("operation/body-matches-schema", Fault.Kind.ANOTHER_ANSWER),
        arguments("auth/wrong-credentials-refused", Fault.Kind.ANY_KEY),
        arguments("copilot/sign-in-asked", Fault.Kind.FORBIDDEN),
        arguments("copilot/popup-survives", Fault.Kind.POPUP_CUT_OFF));
  }

  @ParameterizedTest
  @MethodSource("servers")
  void should_find_the_fault_of_a_server(String rule, Fault.Kind kind) throws IOException {
    copy(MANIFEST, "schema_version", "schema_version");
    fault.is(kind);

    assertThat(broken()).containsExactly(rule);
  }

  /** The package with one text replaced. */
  private void copy(String file, String text, String other) throws IOException {
    try (Stream<Path> all = Files.walk(PACKAGE)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        Path copied = folder.resolve(PACKAGE.relativize(one).toString());
        Files.createDirectories(copied.getParent());
        Files.copy(one, copied);
      }
    }
    String old = Files.readString(folder.resolve(file));
    assertThat(old).contains(text);
    Files.writeString(folder.resolve(file), old.replace(text, other));
  }

  /** The rules with errors and warnings. */
  private List<String> broken() {
    Settings settings =
        SettingsLoader.in(Path.of(""))
            .texts(Map.of("baseUrl", "http://localhost:" + port), "the test")
            .load(
                change ->
                    change
                        .mode(Mode.READ_ONLY)
                        .set(SettingKeys.PLUGIN_MANIFEST, folder)
                        .reportsDirectory(folder.resolve("reports")));
    Report report = PluginConformance.check(settings);
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(BrokenTwinsTest::counts))
        .map(RuleResult::id)
        .toList();
  }

  private static boolean counts(FindingInfo finding) {
    return !finding.level().equals("note");
  }
}
