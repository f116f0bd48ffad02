package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import io.github.pluginconformance.testing.StubPlugin.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs against hostile plugins: each ends, is told by its name, is never green, leads to
 * nobody else, and gives no secret away.
 */
class HostilePluginTest {

  private static final String CANARY = HostileScripts.CANARY;
  private static final byte[] BYTES = CANARY.getBytes(StandardCharsets.UTF_8);
  private static final List<String> FORMS =
      List.of(
          CANARY,
          Base64.getEncoder().encodeToString(BYTES),
          HexFormat.of().formatHex(BYTES),
          URLEncoder.encode(CANARY, StandardCharsets.UTF_8),
          CANARY.replace("/", "\\/"));

  /** A safety net, not a measurement. */
  private static final Duration BOUND = Duration.ofSeconds(100);

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*::|##\\[|##vso\\[|##teamcity\\[|[\\x00-\\x09\\x0b-\\x1f\\u202e]");

  @TempDir Path reports;

  static Stream<HostileCase> cases() {
    return Stream.of(
            HostileCases.wire(),
            HostileCases.redirects(),
            HostileCases.answers(),
            HostileCases.documents())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_survived_named_and_never_green(HostileCase hostile) throws IOException {
    try (ScriptedServer trap = ScriptedServer.json("{}");
        StubPlugin plugin = plugin()) {
      hostile.hostile().accept(plugin, trap.uri(""));
      Settings settings = settings(plugin).limits(hostile.limits()).build();

      Report report = run(settings);

      String json = Files.readString(reports.resolve("report.json"));
      assertThat(report.passed()).as(summary(report)).isFalse();
      assertThat(json.contains(hostile.kind())).as(summary(report)).isTrue();
      assertThat(report.run().faults()).isEmpty();
      assertThat(report.rules()).filteredOn(HostilePluginTest::isOurFault).isEmpty();
      assertThat(trap.connections()).isZero();
      assertThat(plugin.requests()).hasSize(report.run().requests());
      assertNothingLeaks();
    }
  }

  @Test
  void the_same_plugin_is_green_when_it_is_not_hostile() throws IOException {
    try (StubPlugin plugin = plugin()) {
      // A client for a login that the plugin does not have would close the gate.
      Credentials key = new Credentials(Secret.of("CANARY", CANARY), null, null, null, null, null);
      Report report = run(settings(plugin).credentials(key).build());

      assertThat(report.passed()).as(summary(report)).isTrue();
      assertNothingLeaks();
    }
  }

  @Test
  void texts_that_speak_to_terminals_and_build_servers_are_shown_and_not_obeyed()
      throws IOException {
    String nasty = "\"::error::x\\n##[error]y\\u001b[31m\\u202e\\u0000 <script>alert(1)</script>\"";
    try (StubPlugin plugin = plugin()) {
      plugin
          .manifest(text -> text.replace("\"Shops\"", nasty).replace("\"shops\"", nasty))
          .document(
              text ->
                  text.replace("title: Shops", "title: " + nasty)
                      .replace("summary: Lists shops", "summary: " + nasty)
                      .replace("operationId: listShops", "operationId: " + nasty));

      // A client for a login that the plugin does not have would close the gate.
      Credentials key = new Credentials(Secret.of("CANARY", CANARY), null, null, null, null, null);
      Report report = run(settings(plugin).credentials(key).build());

      assertThat(report.passed()).isFalse();
      assertThat(Files.readString(reports.resolve("console.txt"))).doesNotContainPattern(COMMAND);
      assertThat(Files.readString(reports.resolve("report.html")))
          .doesNotContain("<script>alert(1)");
      assertNothingLeaks();
    }
  }

  private Report run(Settings settings) {
    return WrittenRun.of(settings, reports, BOUND);
  }

  private void assertNothingLeaks() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertThat(FORMS).as(file.getFileName().toString()).noneMatch(text::contains);
      }
    }
  }

  private static boolean isOurFault(RuleResult rule) {
    String reason = rule.reason();
    return reason != null && reason.contains("plugin-conformance itself");
  }

  private static StubPlugin plugin() {
    return new StubPlugin().asking(Auth.BEARER, CANARY).framed(HostilePluginTest::echoing);
  }

  /** The credential, for whoever has sent it: to tell strangers is a fault of its own. */
  private static String echoing(Page page) {
    if (page.status() == 401) {
      return page.plain();
    }
    return new Page(
            page.status(), page.type(), page.body(), page.fields() + "X-Echo: " + CANARY + "\r\n")
        .plain();
  }

  private SettingsBuilder settings(StubPlugin plugin) {
    Secret canary = Secret.of("CANARY", CANARY);
    OAuthClient client =
        new OAuthClient(Secret.of("CLIENT", "client-1178"), canary, null, null, null);
    return SettingsBuilder.forPlugin(plugin.url())
        .credentials(new Credentials(canary, null, null, client, null, null))
        .reports(Set.of("json", "html", "junit", "sarif", "markdown"))
        .reportsDirectory(reports);
  }

  private static String summary(Report report) {
    return report.rules().stream()
        .filter(
            rule -> Set.of("violated", "errored").contains(rule.outcome()) || rule.undecided() > 0)
        .map(rule -> rule.id() + " " + rule.outcome() + " " + rule.reason() + " " + rule.findings())
        .map(text -> text.substring(0, Math.min(400, text.length())))
        .collect(Collectors.joining("\n", report.summary().reason() + "\n", "\n"));
  }
}
