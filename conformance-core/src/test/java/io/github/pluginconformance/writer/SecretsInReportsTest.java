package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.evidence.opengraph.LinkPreview;
import io.github.pluginconformance.evidence.opengraph.LinkPreviews;
import io.github.pluginconformance.report.Judged;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportBuilder;
import io.github.pluginconformance.report.RunFacts;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.OperationKeys;
import io.github.pluginconformance.settings.ReportFormat;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A secret that the plugin echoes, in every place and in several encodings, is in no byte we write.
 */
class SecretsInReportsTest {

  private static final String SECRET = "canary+/\"5f2b91&c7<d0aa";
  private static final byte[] BYTES = SECRET.getBytes(StandardCharsets.UTF_8);
  private static final List<String> FORMS =
      List.of(
          SECRET,
          Base64.getEncoder().encodeToString(BYTES),
          Base64.getUrlEncoder().withoutPadding().encodeToString(BYTES),
          HexFormat.of().formatHex(BYTES),
          URLEncoder.encode(SECRET, StandardCharsets.UTF_8),
          SECRET.replace("\"", "\\\""),
          SECRET.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"));

  @Test
  void should_be_in_no_byte_that_is_written(@TempDir Path folder) throws IOException {
    Settings settings =
        SettingsBuilder.forPlugin(URI.create("http://localhost:8080"))
            .given(OperationKeys.SKIP, echo(), echo(), echo())
            .reports(
                Stream.of(ReportFormat.values()).map(ReportFormat::key).collect(Collectors.toSet()))
            .build();
    Report report = report(settings);
    Writers.writeAll(report, settings, folder);
    Files.writeString(
        folder.resolve("console.txt"), ConsoleWriter.render(report, ConsoleOptions.PLAIN, null));

    assertThat(folder.resolve("exchanges.har")).exists();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertThat(FORMS).as(file.toString()).noneMatch(text::contains);
        assertThat(text).doesNotContain("5f2b91");
      }
    }
    assertThat(folder.resolve("report.json")).content().contains("$TODO_TOKEN");
  }

  private static Report report(Settings settings) {
    Redactor redactor = new Redactor();
    redactor.register(Secret.of("TODO_TOKEN", SECRET));
    EvidenceCollector evidence = new EvidenceCollector(settings);
    evidence.record(
        new CallsSeen(
            List.of(),
            List.of(new OperationSummary(echo(), "GET", echo(), false, 0, echo())),
            List.of(echo())));
    evidence.record(
        new LinkPreviews(
            List.of(new LinkPreview(echo(), echo(), echo(), echo(), echo(), echo(), null))));
    evidence.record(
        new ContextCost("cl100k_base", List.of(new ContextCost.Item("answer", echo(), 1))));
    Finding finding =
        Finding.of(Level.ERROR, echo(), echo()).at(echo()).comparing(echo(), echo()).shownBy(1);
    Judgement judgement = new Judgement(Outcome.VIOLATED, 1, echo(), List.of(finding), 0, 1);
    return new ReportBuilder(redactor)
        .build(
            evidence.toEvidence(List.of(exchange())),
            List.of(new Judged(Catalogue.all().get(0), judgement)),
            new RunFacts(
                Instant.EPOCH,
                Duration.ZERO,
                echo(),
                List.of(echo()),
                List.of(echo()),
                echo(),
                List.of(echo())));
  }

  private static Exchange exchange() {
    URI uri =
        URI.create("http://localhost:8080/" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8));
    List<Header> headers =
        List.of(
            new Header("Authorization", "Bearer " + SECRET),
            new Header("X-Echo", echo()),
            new Header("Set-Cookie", "a=" + SECRET));
    byte[] body = echo().getBytes(StandardCharsets.UTF_8);
    return new Exchange(
        1,
        echo(),
        new SentRequest("POST", uri, uri, headers, body),
        new ReceivedResponse(200, headers, body, false, List.of()),
        new Failure(FailureKind.TRUNCATED, echo()),
        Duration.ofMillis(1));
  }

  private static String echo() {
    return String.join(" ", FORMS);
  }
}
