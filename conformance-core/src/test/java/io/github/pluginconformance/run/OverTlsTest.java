package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.MemoServer;
import io.github.pluginconformance.testing.TestTls;
import io.github.pluginconformance.testing.TlsFront;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A plugin is judged alike over TLS and without: also where it answers without a body. */
@Timeout(120)
class OverTlsTest {

  @TempDir Path folder;

  @Test
  void should_judge_a_plugin_as_without_tls() {
    TestTls tls = TestTls.selfSigned(folder, "ip:127.0.0.1");
    Report plain;
    Report secure;
    try (MemoServer plugin = MemoServer.sound().keeping("1", "of somebody else")) {
      plain = run(settings(plugin.uri()));
      String before = plugin.kept();
      try (TlsFront front = new TlsFront(tls, plugin.uri())) {
        secure =
            run(
                settings(front.uri())
                    .publicUrl(plugin.uri())
                    .caBundle(tls.writePem(folder.resolve("ca.pem"))));
      }
      assertThat(plugin.kept()).isEqualTo(before);
      assertThat(plugin.requests()).anyMatch(line -> line.startsWith("DELETE "));
    }
    assertThat(outcomes(secure)).isEqualTo(outcomes(plain));
    assertThat(secure.run().leftBehind()).isEmpty();
  }

  private SettingsBuilder settings(URI base) {
    return SettingsBuilder.forPlugin(base).specUrl("/openapi.json").reportsDirectory(folder);
  }

  private static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  private static Map<String, String> outcomes(Report report) {
    Map<String, String> outcomes = new TreeMap<>();
    for (RuleResult rule : report.rules()) {
      outcomes.put(rule.id(), rule.outcome() + " " + rule.findings().size());
    }
    // That one is about the address by which the documents call the plugin.
    outcomes.remove("manifest/https");
    return outcomes;
  }
}
