package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The manifest of a local run names its document on a sub-domain, as production has it. The server
 * under test stands for it where it serves the same path; else {@code specUrl} says where it is.
 */
class SubDomainDocumentTest {

  private static final URI PUBLIC = URI.create("https://shops.example.com");
  private static final String API = "https://api.shops.example.com";

  @ParameterizedTest
  @ValueSource(
      strings = {
        API + "/openapi.yaml",
        "https://eu.api.shops.example.com/openapi.yaml",
        "http://shops.example.com/openapi.yaml",
        "https://shops.example.com:8443/openapi.yaml"
      })
  void should_read_what_the_server_under_test_serves_at_the_same_path(String named) {
    try (StubPlugin plugin = naming(named)) {
      Report report = run(settings(plugin));

      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
      assertThat(errors(report)).isEmpty();
      assertThat(sentElsewhere(report, plugin)).isEmpty();
    }
  }

  @Test
  void should_exercise_everything_when_the_public_url_is_that_of_the_sub_domain() {
    try (StubPlugin plugin = naming(API + "/openapi.yaml")) {
      Report report = run(settings(plugin).publicUrl(URI.create(API)));

      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
      assertThat(errors(report)).isEmpty();
    }
  }

  @Test
  void should_say_that_spec_url_leads_to_what_is_served_at_another_path() {
    try (StubPlugin plugin = naming(API + "/v3/api-docs")) {
      Report report = run(settings(plugin));

      assertThat(reason(report))
          .contains(PUBLIC + "/v3/api-docs (status 404)")
          .contains("set specUrl to where the server under test serves the document");
      assertThat(report.operations()).noneMatch(OperationInfo::exercised);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {API + "/v3/api-docs", "https://sibling.example.com/openapi.yaml", "ROOT/none"})
  void should_read_the_document_from_spec_url_when_the_manifest_leads_to_none(String named) {
    try (StubPlugin plugin = naming(named)) {
      Report report = run(settings(plugin).specUrl("/openapi.yaml"));

      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
      assertThat(reason(report)).contains("it was read from specUrl, not from ");
    }
  }

  @Test
  void should_still_tell_that_the_address_in_the_manifest_is_not_found() {
    try (StubPlugin plugin = naming("ROOT/none")) {
      Report report = run(settings(plugin).specUrl("/openapi.yaml"));

      assertThat(errors(report)).containsExactly("openapi/reachable");
    }
  }

  @Test
  void should_still_tell_that_the_address_in_the_manifest_is_no_sub_domain() {
    try (StubPlugin plugin = naming("https://sibling.example.com/openapi.yaml")) {
      Report report = run(settings(plugin).specUrl("/openapi.yaml"));

      assertThat(errors(report)).containsExactly("manifest/api-on-own-domain");
    }
  }

  @Test
  void should_ask_neither_document_of_a_page_that_answers_everything() {
    try (StubPlugin plugin = naming(API + "/app")) {
      plugin.at("/app", (asked, to) -> SubDomainDocumentTest.page(to));
      Report report = run(settings(plugin));

      assertThat(errors(report)).isEmpty();
      assertThat(reason(report)).contains("status 200, no API document");
    }
  }

  @Test
  void should_say_when_spec_url_is_not_needed() {
    try (StubPlugin plugin = naming("ROOT/openapi.yaml")) {
      Report report = run(settings(plugin).specUrl("/other.yaml"));

      assertThat(reason(report)).contains("/other.yaml) is not asked");
      assertThat(errors(report)).isEmpty();
    }
  }

  @Test
  void should_say_nothing_of_a_spec_url_that_the_manifest_names_too() {
    try (StubPlugin plugin = naming(API + "/openapi.yaml")) {
      Report report = run(settings(plugin).specUrl("/openapi.yaml"));

      assertThat(report.rule("openapi/reachable").orElseThrow().reason()).isNull();
      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_judge_a_broken_document_where_it_is() {
    try (StubPlugin plugin = naming(API + "/openapi.yaml").document("{openapi: [")) {
      assertThat(errors(run(settings(plugin)))).contains("openapi/readable");
      assertThat(errors(run(settings(plugin).specUrl("/openapi.yaml"))))
          .contains("openapi/readable");
    }
  }

  private static void page(java.net.Socket to) throws java.io.IOException {
    ScriptedServer.write(
        to,
        ScriptedServer.response(
            200, "Content-Type: text/html\r\n", "<!DOCTYPE html><title>App</title>"));
  }

  /** {@code ROOT} stands for the public origin. */
  private static StubPlugin naming(String document) {
    return new StubPlugin()
        .manifest(
            text -> text.replace("ROOT/openapi.yaml", document).replace("ROOT", PUBLIC.toString()))
        .document(text -> text.replace("BASE", API));
  }

  private static SettingsBuilder settings(StubPlugin plugin) {
    return SettingsBuilder.forPlugin(plugin.url()).publicUrl(PUBLIC);
  }

  private static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  private static String reason(Report report) {
    RuleResult rule = report.rule("openapi/reachable").orElseThrow();
    return rule.reason() + rule.findings();
  }

  private static List<String> sentElsewhere(Report report, StubPlugin plugin) {
    return report.exchanges().stream()
        .map(ExchangeInfo::request)
        .map(ExchangeInfo.RequestInfo::url)
        .filter(url -> !url.startsWith(PUBLIC.toString()))
        .filter(url -> !url.startsWith(plugin.url().toString()))
        .toList();
  }

  private static List<String> errors(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(SubDomainDocumentTest::isError))
        .map(RuleResult::id)
        .toList();
  }

  private static boolean isError(FindingInfo finding) {
    return finding.level().equals("error");
  }
}
