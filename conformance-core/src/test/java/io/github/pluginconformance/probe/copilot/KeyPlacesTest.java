package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.probe.copilot.CopilotServer.Answer;
import io.github.pluginconformance.probe.copilot.CopilotServer.Asked;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.writer.Writers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key goes where the document of its runtime says, and is shown nowhere. */
class KeyPlacesTest {

  private static final String KEY = CopilotServer.KEY;
  private static final String QUERY = "{type: apiKey, in: query, name: repair key}";

  @TempDir Path folder;
  private final CopilotServer server = new CopilotServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: http, scheme: bearer} | authorization | Bearer canary-4711-Kx9q",
        "{type: apiKey, in: header, name: X-Repair-Key} | x-repair-key | canary-4711-Kx9q",
        "{type: apiKey, in: query, name: repair key} | repair key | canary-4711-Kx9q",
        "'' | authorization | Bearer canary-4711-Kx9q"
      })
  void should_send_the_key_in_the_declared_place_and_nowhere_else(
      String scheme, String place, String value) {
    server.gate(
        one -> opens(carried(one, place).replaceFirst("^(?i)bearer ", "Bearer ").equals(value)));

    Report report = run(scheme);

    assertThat(CopilotPackage.violated(report, "error")).isEmpty();
    assertThat(outcome(report, "auth/credentials-accepted")).isEqualTo("satisfied");
    assertThat(outcome(report, "auth/missing-credentials-refused")).isEqualTo("satisfied");
    assertThat(outcome(report, "auth/wrong-credentials-refused")).isEqualTo("satisfied");
    assertThat(server.asked())
        .filteredOn(one -> carried(one, place).equals(value))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(places(one)).isEqualTo(1));
  }

  @Test
  void should_say_of_a_key_in_the_query_that_it_has_no_scheme() {
    server.gate(one -> opens(KEY.equals(one.query().get("repair key"))));

    assertThat(run(QUERY).rule("auth/scheme-any-case").orElseThrow().reason())
        .contains("repair key");
  }

  @Test
  void should_find_a_key_in_the_query_that_nobody_checks() {
    server.gate(one -> opens(one.query().containsKey("repair key")));

    assertThat(CopilotPackage.violated(run(QUERY), "error"))
        .containsExactly("auth/wrong-credentials-refused");
  }

  @Test
  void should_find_a_key_in_the_query_that_is_read_in_the_header() {
    server.gate(one -> opens(KEY.equals(one.header("x-repair-key"))));

    assertThat(CopilotPackage.violated(run(QUERY), "error"))
        .containsExactly("auth/credentials-accepted");
  }

  @ParameterizedTest
  @CsvSource({"canary-4711-Kx9q", "k7/+ &=", "Ü"})
  void should_show_no_key_of_the_query_in_any_file(String key) throws IOException {
    server.gate(one -> opens(key.equals(one.query().get("repair key"))));
    server.change("/api/count", answer -> answer.status() == 200 ? Answer.json(500, "{}") : answer);

    Report report = run(QUERY, key);

    assertThat(report.rules())
        .flatExtracting(RuleResult::findings)
        .extracting(FindingInfo::curl)
        .filteredOn(line -> line != null && line.contains("repair%20key="))
        .isNotEmpty()
        .anySatisfy(line -> assertThat(line).contains("=" + (key.length() < 6 ? "***" : "$KEY")));
    Writers.writeAll(report, settings(QUERY, key).build(), folder.resolve("reports"));
    Predicate<String> shown =
        text -> text.contains("key=" + key) || text.contains("k7%2F") || text.contains("key=%C3");
    try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContain(KEY);
        assertThat(shown.test(Files.readString(file))).as("%s", file).isFalse();
      }
    }
  }

  @Test
  void should_send_no_key_of_the_query_to_where_a_redirect_leads() {
    try (CopilotServer other = new CopilotServer()) {
      server.gate(one -> opens(KEY.equals(one.query().get("repair key"))));
      server.change("/api/count", answer -> Answer.redirect(302, other.uri() + "/api/count"));

      run(QUERY);

      assertThat(other.asked()).allSatisfy(one -> assertThat(one.query()).isEmpty());
    }
  }

  private Report run(String scheme) {
    return run(scheme, KEY);
  }

  private Report run(String scheme, String key) {
    return CopilotPackage.run(settings(scheme, key));
  }

  private SettingsBuilder settings(String scheme, String key) {
    return CopilotPackage.in(folder, CopilotPackage.key(), scheme)
        .settings(server.uri())
        .set(SettingKeys.TOKEN, Secret.of("KEY", key));
  }

  private static Optional<Answer> opens(boolean right) {
    return right ? Optional.empty() : Optional.of(CopilotServer.refusal());
  }

  private static String carried(Asked one, String place) {
    return one.headers().getOrDefault(place, one.query().getOrDefault(place, ""));
  }

  /** In how many places of a request the key stands. */
  private static long places(Asked one) {
    return Stream.of(one.headers(), one.query())
        .map(Map::values)
        .flatMap(values -> values.stream())
        .filter(text -> text.contains(KEY))
        .count();
  }

  private static String outcome(Report report, String rule) {
    return report.rule(rule).orElseThrow().outcome();
  }
}
