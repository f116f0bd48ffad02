package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

  private static final String TOKEN = "canary-5f2b91c7d0aa";

  private static final class ExampleRule extends Rule {

    ExampleRule() {
      super("example/rule", Level.ERROR, "something holds", Basis.PRACTICE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      throw new UnsupportedOperationException("never asked here");
    }
  }

  private final Redactor redactor = new Redactor();

  ReportBuilderTest() {
    redactor.register(Secret.of("TODO_TOKEN", TOKEN));
  }

  @Test
  void should_hide_a_secret_wherever_it_turns_up() {
    Finding finding =
        Finding.of(Level.ERROR, "GET /" + TOKEN, "message " + TOKEN)
            .at("$." + TOKEN)
            .comparing("expected " + TOKEN, "actual " + TOKEN)
            .shownBy(1);
    Report report =
        build(
            List.of(exchange("{\"echo\":\"" + TOKEN + "\"}")),
            new Judgement(Outcome.VIOLATED, 1, "reason " + TOKEN, List.of(finding)));

    String json = ReportJson.toJson(report);
    assertThat(json).doesNotContain(TOKEN).contains("$TODO_TOKEN");
  }

  @Test
  void should_redact_before_it_cuts() {
    String body = "x".repeat(ReportTexts.BODY - 5) + TOKEN;
    Report report = build(List.of(exchange(body)), satisfied());

    assertThat(report.exchanges().get(0).response().body())
        .doesNotContain(TOKEN.substring(0, 4))
        .endsWith("$TODO…");
  }

  @Test
  void should_say_that_a_long_body_is_not_shown_in_full() {
    ExchangeInfo shown =
        build(List.of(exchange("ü".repeat(5_000))), satisfied()).exchanges().get(0);

    assertThat(shown.response().truncated()).isTrue();
    assertThat(shown.response().body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_060);
  }

  @Test
  void should_show_the_whole_of_a_short_body() {
    ExchangeInfo shown = build(List.of(exchange("[]")), satisfied()).exchanges().get(0);

    assertThat(shown.response().truncated()).isFalse();
    assertThat(shown.response().body()).isEqualTo("[]");
  }

  @Test
  void should_show_the_first_exchanges_of_a_long_run_and_those_that_findings_point_to() {
    int all = KeptExchanges.MOST + 100;
    Finding finding = Finding.of(Level.ERROR, "GET /things", "wrong").shownBy(all - 10);
    List<Exchange> exchanges =
        IntStream.rangeClosed(1, all).mapToObj(id -> exchange(id, "[]")).toList();

    Report report = build(exchanges, new Judgement(Outcome.VIOLATED, 1, null, List.of(finding)));

    assertThat(report.exchanges()).hasSize(KeptExchanges.MOST + 1);
    assertThat(report.exchange(KeptExchanges.MOST)).isPresent();
    assertThat(report.exchange(KeptExchanges.MOST + 1)).isEmpty();
    assertThat(report.exchange(all - 10)).isPresent();
    assertThat(report.run().requests()).isEqualTo(all);
    assertThat(build(exchanges.subList(0, KeptExchanges.MOST), satisfied()).exchanges())
        .hasSize(KeptExchanges.MOST);
  }

  @Test
  void should_keep_a_hundred_findings_and_count_the_rest() {
    List<Finding> findings =
        IntStream.range(0, 250)
            .mapToObj(i -> Finding.of(Level.ERROR, "GET /things/" + i, "wrong"))
            .toList();
    RuleResult rule =
        build(List.of(), new Judgement(Outcome.VIOLATED, 250, null, findings)).rules().get(0);

    assertThat(rule.findings()).hasSize(100);
    assertThat(rule.omitted()).isEqualTo(150);
  }

  @Test
  void should_collapse_findings_that_differ_only_in_the_exchange() {
    Finding finding = Finding.of(Level.ERROR, "GET /todos", "wrong");
    List<FindingInfo> kept =
        build(
                List.of(),
                new Judgement(
                    Outcome.VIOLATED, 1, null, List.of(finding.shownBy(3), finding.shownBy(9))))
            .rules()
            .get(0)
            .findings();

    assertThat(kept).hasSize(1);
    assertThat(kept.get(0).count()).isEqualTo(2);
    assertThat(kept.get(0).exchange()).isEqualTo(3);
  }

  @Test
  void should_tell_two_findings_of_one_place_apart() {
    List<FindingInfo> kept =
        build(
                List.of(),
                new Judgement(
                    Outcome.VIOLATED,
                    1,
                    null,
                    List.of(
                        Finding.of(Level.ERROR, "GET /todos", "no token is asked for"),
                        Finding.of(Level.ERROR, "GET /todos", "any token is accepted"))))
            .rules()
            .get(0)
            .findings();

    assertThat(kept).extracting(FindingInfo::fingerprint).doesNotHaveDuplicates();
    assertThat(kept.get(0).fingerprint())
        .isEqualTo(Fingerprint.of("example/rule", "GET /todos", null));
  }

  @Test
  void should_put_the_gravest_finding_first() {
    Finding note = Finding.of(Level.NOTE, "a", "note");
    Finding error = Finding.of(Level.ERROR, "b", "error");
    Judgement judgement = new Judgement(Outcome.VIOLATED, 2, null, List.of(note, error));

    assertThat(build(List.of(), judgement).rules().get(0).findings())
        .extracting(FindingInfo::level)
        .containsExactly("error", "note");
  }

  @Test
  void should_give_a_command_that_can_be_pasted() {
    Finding finding = Finding.of(Level.ERROR, "POST /todos/{username}", "wrong").shownBy(1);
    Judgement judgement = new Judgement(Outcome.VIOLATED, 1, null, List.of(finding));

    assertThat(build(List.of(exchange("[]")), judgement).rules().get(0).findings().get(0).curl())
        .isEqualTo(
            "curl -i -H \"Authorization: Bearer $TODO_TOKEN\" -H 'Content-Type: application/json'"
                + " --data-raw '{\"todo\":\"it'\\''s\"}' http://localhost:8080/todos/kaj");
  }

  @Test
  void should_hide_cookies_by_name() {
    Report report = build(List.of(exchange("[]")), satisfied());

    assertThat(report.exchanges().get(0).response().headers()).containsEntry("Set-Cookie", "***");
  }

  @Test
  void should_tell_how_the_run_went() {
    Report report = build(List.of(exchange("[]")), satisfied());

    assertThat(report.run().startedAt()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(report.run().requests()).isEqualTo(1);
    assertThat(report.run().leftBehind()).containsExactly("a todo");
    assertThat(report.operations()).extracting(OperationInfo::path).containsExactly("/t");
    assertThat(report.tool().version()).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(report.passed()).as("nothing is green before the gate").isFalse();
  }

  private static Judgement satisfied() {
    return new Judgement(Outcome.SATISFIED, 1, null, List.of());
  }

  private Report build(List<Exchange> exchanges, Judgement judgement) {
    EvidenceCollector collector =
        new EvidenceCollector(
            SettingsBuilder.forPlugin(URI.create("http://localhost:8080")).build());
    collector.record(
        new CallsSeen(
            List.of(),
            List.of(new OperationSummary("t", "GET", "/t", true, 1, null)),
            List.of("a todo")));
    return new ReportBuilder(redactor)
        .build(
            collector.toEvidence(exchanges),
            List.of(new Judged(new ExampleRule(), judgement)),
            new RunFacts(
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofSeconds(2),
                null,
                List.of("a todo"),
                List.of(),
                null,
                List.of()));
  }

  private static Exchange exchange(String body) {
    return exchange(1, body);
  }

  private static Exchange exchange(int id, String body) {
    URI uri = URI.create("http://localhost:8080/todos/kaj");
    SentRequest request =
        new SentRequest(
            "POST",
            uri,
            uri,
            List.of(
                new Header("Authorization", "Bearer " + TOKEN),
                new Header("Content-Type", "application/json"),
                new Header("Content-Length", "15")),
            "{\"todo\":\"it's\"}".getBytes(StandardCharsets.UTF_8));
    ReceivedResponse response =
        new ReceivedResponse(
            200,
            List.of(
                new Header("Content-Type", "application/json"),
                new Header("Set-Cookie", "session=abc")),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            List.of());
    return new Exchange(id, "valid input", request, response, null, Duration.ofMillis(4));
  }
}
