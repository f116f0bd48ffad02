package io.github.pluginconformance.rule.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.LinksSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the plugin's maker cannot mend is a note, on plain data. */
class ForeignPagesTest {

  private static final String OWN = "https://www.example.com/page";
  private static final String FOREIGN = "https://shop.example.org/page";
  private static final LinkPage EMPTY = new LinkPage(List.of(), true, null, null);
  private static final LinkPage CUT = new LinkPage(List.of(), false, null, null);

  @Test
  void a_missing_tag_is_an_error_on_the_plugins_registrable_domain_only() {
    assertThat(level(new Title(), link(OWN, 200, EMPTY))).isEqualTo(Level.ERROR);
    assertThat(level(new Title(), link(FOREIGN, 200, EMPTY))).isEqualTo(Level.NOTE);
  }

  @Test
  void a_page_that_is_gone_likewise() {
    assertThat(level(new PageLoads(), link(OWN, 404, null))).isEqualTo(Level.ERROR);
    assertThat(level(new PageLoads(), link(FOREIGN, 404, null))).isEqualTo(Level.NOTE);
  }

  @Test
  void where_the_link_ends_counts_not_where_it_begins() {
    Visit visit = new Visit(List.of(exchange(OWN, 302, null), exchange(FOREIGN, 200, null)), null);
    LinkSeen moved = new LinkSeen(OWN, OWN, "GET /x", false, visit, EMPTY, null, null, null);

    assertThat(level(new Title(), moved)).isEqualTo(Level.NOTE);
  }

  @Test
  void a_limit_met_on_a_foreign_page_does_not_close_the_gate() {
    assertThat(judge(new Title(), link(OWN, 200, CUT)).outcome()).isEqualTo(Outcome.ERRORED);
    assertThat(judge(new Title(), link(FOREIGN, 200, CUT)).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void waiting_as_asked_is_no_finding() {
    assertThat(judge(new PageLoads(), link(OWN, 429, null)).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void a_broken_link_to_a_file_is_not_a_page() {
    assertThat(judge(new PageLoads(), link(OWN + ".pdf", 404, null)).outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void a_foreign_host_that_does_not_answer_is_not_verified() {
    Failure refused = new Failure(FailureKind.CONNECT_REFUSED, "refused");
    Visit visit = new Visit(List.of(exchange(FOREIGN, 0, refused)), null);
    LinkSeen seen = new LinkSeen(FOREIGN, FOREIGN, "GET /x", false, visit, null, null, null, null);

    assertThat(judge(new PageLoads(), seen).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void a_private_address_is_a_warning_where_the_plugin_is_public_and_not_verified_elsewhere() {
    LinkSeen inward = refused(FailureKind.SSRF_INWARD);
    assertThat(level(new PageLoads(), inward)).isEqualTo(Level.WARNING);
    assertThat(judge(new PageLoads(), refused(FailureKind.SSRF_PRIVATE)).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  private static LinkSeen refused(FailureKind kind) {
    Exchange exchange = exchange(FOREIGN, 0, new Failure(kind, "10.0.0.1"));
    Visit visit = new Visit(List.of(exchange), null);
    return new LinkSeen(FOREIGN, FOREIGN, "GET /x", false, visit, null, null, null, null);
  }

  private static Level level(Rule rule, LinkSeen link) {
    List<Finding> findings = judge(rule, link).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0).level();
  }

  private static Judgement judge(Rule rule, LinkSeen link) {
    EvidenceCollector evidence =
        new EvidenceCollector(
            SettingsBuilder.forPlugin(URI.create("https://todo.example.com")).build());
    evidence.record(new LinksSeen(List.of(link), 1, 0, List.of()));
    evidence.record(
        new RegistrableDomains(
            Map.of(
                "todo.example.com", "example.com",
                "www.example.com", "example.com",
                "shop.example.org", "example.org")));
    Evidence seen = evidence.toEvidence(List.of());
    return rule.judge(seen);
  }

  private static LinkSeen link(String url, int status, @Nullable LinkPage page) {
    Visit visit = new Visit(List.of(exchange(url, status, null)), null);
    return new LinkSeen(url, url, "GET /x", false, visit, page, null, null, null);
  }

  private static Exchange exchange(String url, int status, @Nullable Failure failure) {
    URI uri = URI.create(url);
    List<Header> html = List.of(new Header("Content-Type", "text/html"));
    ReceivedResponse response =
        status == 0 ? null : new ReceivedResponse(status, html, new byte[0], false, List.of());
    return new Exchange(
        1,
        "link preview",
        new SentRequest("GET", uri, uri, List.of(), new byte[0]),
        response,
        failure,
        Duration.ZERO);
  }
}
