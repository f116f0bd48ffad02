package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubPlugin;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code localhost} and {@code 127.0.0.1} on one port are one plugin. */
class SameMachineTest {

  @ParameterizedTest
  @CsvSource({"127.0.0.1, localhost", "localhost, 127.0.0.1", "localhost, '[::1]'"})
  void should_take_another_name_of_this_machine_for_the_same_plugin(String base, String named) {
    try (StubPlugin plugin = naming(named, 0)) {
      Report report = run(SettingsBuilder.forPlugin(at(plugin, base)));

      assertThat(violated(report)).isEmpty();
      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
      assertThat(report.passed()).as(report.summary().reason()).isTrue();
    }
  }

  @Test
  void should_not_take_another_port_for_the_same_plugin() {
    try (StubPlugin plugin = naming("localhost", 1)) {
      Report report = run(SettingsBuilder.forPlugin(at(plugin, "127.0.0.1")));

      assertThat(violated(report)).contains("manifest/api-on-own-domain");
      assertThat(report.operations()).noneMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_let_servers_that_were_built_from_the_host_header_count_as_the_public_ones() {
    try (StubPlugin plugin = publishedAt("https://shops.example.com")) {
      plugin.document(text -> text.replace("BASE", "http://localhost:" + plugin.url().getPort()));
      Report report = run(published(plugin));

      assertThat(violated(report)).isEmpty();
      assertThat(report.operations()).isNotEmpty().allMatch(OperationInfo::exercised);
    }
  }

  @Test
  void should_tell_a_server_on_another_host_than_the_public_one() {
    try (StubPlugin plugin = publishedAt("https://shops.example.com")) {
      plugin.document(text -> text.replace("BASE", "https://elsewhere.example.net"));

      assertThat(violated(run(published(plugin)))).containsExactly("openapi/server-on-own-domain");
    }
  }

  private static SettingsBuilder published(StubPlugin plugin) {
    return SettingsBuilder.forPlugin(at(plugin, "127.0.0.1"))
        .publicUrl(URI.create("https://shops.example.com"));
  }

  private static StubPlugin publishedAt(String origin) {
    return new StubPlugin().manifest(text -> text.replace("ROOT", origin));
  }

  private static StubPlugin naming(String host, int away) {
    StubPlugin plugin = new StubPlugin();
    String origin = "http://" + host + ":" + (plugin.url().getPort() + away);
    return plugin
        .manifest(text -> text.replace("ROOT", origin))
        .document(text -> text.replace("BASE", origin));
  }

  private static URI at(StubPlugin plugin, String host) {
    return URI.create("http://" + host + ":" + plugin.url().getPort());
  }

  private static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(found -> !found.level().equals("note")))
        .map(RuleResult::id)
        .toList();
  }
}
