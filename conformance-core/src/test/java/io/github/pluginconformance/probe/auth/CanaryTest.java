package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.writer.ConsoleOptions;
import io.github.pluginconformance.writer.ConsoleWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No secret leaves: configured ones, and those that are issued during the run. */
class CanaryTest {

  private static final List<String> CONFIGURED =
      List.of(
          SloppyPlugin.KEY,
          SloppyPlugin.PASSWORD,
          SloppyPlugin.SECRET,
          SloppyPlugin.USER + ":" + SloppyPlugin.PASSWORD);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "bearer, ANY_TOKEN",
    "basic, NO_CHALLENGE",
    "key, ECHOES_CREDENTIAL",
    "oauth, STATE_TWICE",
    "oauth, TOKEN_AS_HTML",
    "oauth, TOKEN_AS_FORM",
    "oauth, TOKEN_AS_TEXT",
    "oauth, TOKEN_IN_PAGE",
    "oauth, CODE_BY_REFRESH",
    "oauth, CODE_BY_FORM",
    "oauth, CODE_BY_SCRIPT",
    "oauth, IMPLICIT",
    "oauth, OPEN_REDIRECT",
    "oauth, REUSABLE_CODES"
  })
  void should_write_no_secret_anywhere(String auth, Sloppiness fault) throws IOException {
    try (SloppyPlugin plugin = SloppyPlugin.start(auth, fault)) {
      Report report = DoorRun.execute(settings(plugin, auth), Progress.SILENT);

      assertThat(report.run().requests()).isPositive();
      assertThat(written()).as("files").isNotEmpty();
      List<String> canaries = canaries(plugin);
      assertThat(written())
          .extracting(path -> path.getFileName().toString())
          .contains("journal.jsonl", "report.json");
      for (Path file : written()) {
        assertThat(found(canaries, Files.readString(file))).as(file.toString()).isEmpty();
      }
      assertThat(found(canaries, ConsoleWriter.render(report, ConsoleOptions.PLAIN, null)))
          .as("console")
          .isEmpty();
      assertThat(found(canaries, report.toString())).as("report as text").isEmpty();
    }
  }

  /** The secrets of a plugin in the clothes that they may turn up in. */
  private static List<String> canaries(SloppyPlugin plugin) {
    return Stream.concat(CONFIGURED.stream(), plugin.issued().stream())
        .flatMap(
            secret -> {
              byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
              String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
              return Stream.of(
                  secret,
                  encoded,
                  URLEncoder.encode(encoded, StandardCharsets.UTF_8),
                  secret.replace("/", "\\/"),
                  Base64.getEncoder().encodeToString(bytes),
                  Base64.getUrlEncoder().encodeToString(bytes),
                  HexFormat.of().formatHex(bytes));
            })
        .toList();
  }

  private static List<String> found(List<String> canaries, String text) {
    return canaries.stream().filter(text::contains).toList();
  }

  @Test
  void should_send_no_secret_to_where_a_token_endpoint_redirects() throws IOException {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.TOKEN_REDIRECTS);
        ScriptedServer elsewhere =
            ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      plugin.redirectTokensTo(elsewhere.uri("/token").toString());

      DoorRun.execute(settings(plugin), Progress.SILENT);

      assertThat(elsewhere.requests()).isEmpty();
      assertThat(plugin.requests()).filteredOn(request -> request.contains("/token")).hasSize(2);
    }
  }

  @Test
  void should_send_no_secret_to_a_server_that_only_the_manifest_names() throws IOException {
    try (ScriptedServer elsewhere =
            ScriptedServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        SloppyPlugin plugin = SloppyPlugin.start("oauth")) {
      plugin.authorizeAt(elsewhere.uri("").toString());

      AuthRun run = AuthRun.of(settings(plugin));

      assertThat(elsewhere.requests()).isEmpty();
      assertThat(run.violated()).isEmpty();
      assertThat(run.reason("auth/oauth-starts")).contains("allowedOrigins");
    }
  }

  @Test
  void should_not_contact_the_callback_or_a_foreign_one() throws IOException {
    try (SloppyPlugin plugin = SloppyPlugin.start("oauth", Sloppiness.OPEN_REDIRECT)) {
      AuthRun run = AuthRun.of(settings(plugin));

      assertThat(run.report().exchanges())
          .extracting(exchange -> URI.create(exchange.request().url()).getHost())
          .containsOnly("127.0.0.1");
    }
  }

  private Settings settings(SloppyPlugin plugin, String auth) {
    return auth.equals("key") ? keyed(plugin) : settings(plugin);
  }

  private Settings keyed(SloppyPlugin plugin) {
    return AuthRun.keyed(plugin, directory)
        .reports(Set.of("json", "html", "junit", "sarif", "markdown"))
        .build();
  }

  private Settings settings(SloppyPlugin plugin) {
    return AuthRun.settings(plugin, directory)
        .reports(Set.of("json", "html", "junit", "sarif", "markdown"))
        .build();
  }

  private List<Path> written() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
