package io.github.pluginconformance.rule.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ScriptedServer.Received;
import io.github.pluginconformance.testing.StubPlugin;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin with two reads, each of which meets the values of the location header. */
class LocationValuesTest {

  private static final Pattern FIELD =
      Pattern.compile("(?im)^" + LocatedCall.HEADER + ":[ ]*(.*?)\\r?$");
  private static final String JSON = "Content-Type: application/json\r\n";

  @TempDir Path reports;

  @ParameterizedTest
  @ValueSource(strings = {"/shops", "/shops/corner"})
  void each_read_meets_every_kind_of_value(String path) {
    try (StubPlugin plugin = new StubPlugin()) {
      assertThat(violated(run(plugin))).isEmpty();
      List<String> codes =
          plugin.requests().stream()
              .filter(request -> request.path().equals(path))
              .map(LocationValuesTest::code)
              .toList();

      assertThat(codes).contains("US-CA", "GB-ENG", "AR-B", "JP-13", "FR-971", "FR-75C", "NL-BQ1");
      assertThat(codes).contains("CN-HK", "US", "us-ca", "ZZ-999");
      assertThat(codes).anyMatch(code -> code.startsWith("<b") && code.length() == 5 * 1024);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/shops, FR-75C, location/other-subdivisions",
    "/shops/corner, CN-HK, location/other-subdivisions",
    "/shops, ZZ-999, location/malformed-tolerated",
    "/shops/corner, us-ca, location/malformed-tolerated"
  })
  void a_value_that_trips_one_read_is_found(String path, String tripping, String rule) {
    try (StubPlugin plugin =
        broken((asked, code) -> asked.equals(path) && code.equals(tripping), 500)) {
      assertThat(violated(run(plugin))).containsExactly(rule);
    }
  }

  @Test
  void a_table_of_states_that_lacks_the_rest_of_the_world_is_one_fault() {
    try (StubPlugin plugin = broken((path, code) -> isSet(code) && !code.equals("US-CA"), 500)) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("location/other-subdivisions");
      assertThat(subjects(report)).containsExactly("GET /shops", "GET /shops/{name}");
    }
  }

  @Test
  void a_fault_of_one_read_is_found_wherever_it_is() {
    try (StubPlugin plugin =
        broken((path, code) -> path.equals("/shops/corner") && code.startsWith("AR-"), 500)) {
      Report report = run(plugin);

      assertThat(violated(report)).containsExactly("location/other-subdivisions");
      assertThat(subjects(report)).containsExactly("GET /shops/{name}");
    }
  }

  @Test
  void what_is_refused_in_california_is_not_blamed_on_malformed_values_too() {
    try (StubPlugin plugin = broken((path, code) -> code.startsWith("US"), 403)) {
      assertThat(violated(run(plugin))).containsExactly("location/us-ca");
    }
  }

  @Test
  void reads_that_are_refused_either_way_get_no_more_values() {
    try (StubPlugin plugin = broken((path, code) -> true, 400)) {
      Report report = run(plugin);

      assertThat(report.rules())
          .filteredOn(rule -> rule.id().equals("location/malformed-tolerated"))
          .extracting(RuleResult::reason)
          .singleElement()
          .asString()
          .contains("US-CA", "operation/exercised");
      assertThat(plugin.requests())
          .filteredOn(request -> isSet(code(request)))
          .hasSizeLessThanOrEqualTo(2);
    }
  }

  private static boolean isSet(String code) {
    return !code.isEmpty();
  }

  /** Answers this status wherever path and code fit. */
  private static StubPlugin broken(BiFunction<String, String, Boolean> fault, int status) {
    StubPlugin plugin = new StubPlugin();
    return plugin.at(
        "/shops",
        (request, socket) -> {
          boolean failing = fault.apply(request.path(), code(request));
          ScriptedServer.write(
              socket,
              failing
                  ? ScriptedServer.response(status, JSON, "{\"error\":\"unknown region\"}")
                  : answer(request.path()));
        });
  }

  private static String answer(String path) {
    String shop = "{\"name\":\"corner\",\"place\":\"here\"}";
    if (path.equals("/shops") || path.matches("/shops\\?limit=([1-9]|10)")) {
      return ScriptedServer.response(200, JSON, "{\"shops\":[" + shop + "]}");
    }
    return path.equals("/shops/corner")
        ? ScriptedServer.response(200, JSON, shop)
        : ScriptedServer.response(404, JSON, "{\"error\":\"there is no such shop\"}");
  }

  private static String code(Received request) {
    Matcher matcher = FIELD.matcher(request.head());
    return matcher.find() ? matcher.group(1) : "";
  }

  private Report run(StubPlugin plugin) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin.url())
            .rules(new RuleSelection(List.of("location/*", "operation/exercised"), List.of()))
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }

  private static List<String> subjects(Report report) {
    return report.rules().stream()
        .flatMap(rule -> rule.findings().stream())
        .map(FindingInfo::subject)
        .distinct()
        .toList();
  }
}
