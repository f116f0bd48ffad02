package io.github.pluginconformance.rule.opengraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.LinkSettings;
import io.github.pluginconformance.testing.PageServer;
import io.github.pluginconformance.testing.ScriptedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which links are followed, how, and what is said of many. */
class LinksTest {

  @TempDir Path reports;

  @Test
  void answers_without_links_make_the_rules_not_applicable() {
    try (PageServer plugin = new PageServer().withThings("{\"url\":\"none\"}")) {
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.outcomes().values()).containsOnly("notApplicable");
      assertThat(looked.rule("opengraph/title").reason())
          .isEqualTo(
              "no answer of a read, create, update or confirmation holds a link that may be"
                  + " followed");
    }
  }

  @Test
  void links_in_markdown_and_relative_ones_are_followed_once() {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/other", plugin.goodPage("/other"));
      plugin.withThings(
          "{\"url\":\"See **[the page]("
              + plugin.url()
              + "/page)**, or <"
              + plugin.url()
              + "/page>.\"}",
          "{\"link\":\"/other#part\"}",
          "{\"url\":\"/not-an-address\"}");
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).isEmpty();
      assertThat(plugin.asked("/page")).isEqualTo(1);
      assertThat(plugin.asked("/other")).isEqualTo(1);
      assertThat(plugin.asked("/robots.txt")).isEqualTo(1);
      assertThat(plugin.asked("/not-an-address")).isZero();
    }
  }

  @Test
  void a_login_page_in_the_place_of_a_picture_is_told_once() {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/photos/7.png", "<!doctype html><html><body>Sign in</body></html>");
      plugin.withThings("{\"photo\":\"" + plugin.url() + "/photos/7.png\"}");

      assertThat(Looked.at(plugin, reports).findings()).containsExactly("page-loads error");
    }
  }

  @Test
  void a_page_under_the_name_of_a_file_that_has_a_preview_is_a_page() {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/File:Bee.png", plugin.goodPage("/File:Bee.png"));
      plugin.withThings("{\"url\":\"" + plugin.url() + "/File:Bee.png\"}");

      assertThat(Looked.at(plugin, reports).violated()).isEmpty();
    }
  }

  @Test
  void pages_are_fetched_as_the_platform_without_credentials() {
    Secret token = Secret.of("TOKEN", "canary-token-1");
    try (PageServer plugin = new PageServer()) {
      Looked.at(
          plugin,
          reports,
          settings -> settings.credentials(new Credentials(token, null, null, null, null, null)));

      assertThat(plugin.requests("/page"))
          .singleElement()
          .satisfies(page -> assertThat(page.head()).contains("ChatGPT-User"))
          .satisfies(page -> assertThat(page.head()).doesNotContain("canary", "Cookie"));
    }
  }

  @Test
  void words_are_no_relative_links_and_broken_addresses_are_findings() {
    try (PageServer plugin = new PageServer()) {
      plugin.withThings(
          "{\"link\":\"N/A\"}",
          "{\"link\":\"none\"}",
          "{\"url\":\"ask at the desk\"}",
          "{\"href\":\"/second floor, left\"}");
      assertThat(Looked.at(plugin, reports).outcomes().values()).containsOnly("notApplicable");
      plugin.withThings("{\"url\":\"https://[bad/page\"}");

      assertThat(Looked.at(plugin, reports).findings("opengraph/page-loads"))
          .extracting(FindingInfo::subject, FindingInfo::message)
          .containsExactly(
              tuple("a link in the answer of GET /things", "the link is no valid address"));
    }
  }

  @Test
  void templates_of_addresses_are_no_links() {
    try (PageServer plugin = new PageServer()) {
      plugin.withThings(
          "{\"link\":\"/things{?page,size}\"}",
          "{\"url\":\"" + plugin.url() + "/users/kaj{/repo}\"}",
          "{\"_links\":{\"next\":{\"href\":\""
              + plugin.url()
              + "/things/{id}\",\"templated\":true}}}");

      assertThat(Looked.at(plugin, reports).outcomes().values()).containsOnly("notApplicable");
    }
  }

  @Test
  void a_placeholder_that_nobody_filled_in_is_a_broken_link() {
    try (PageServer plugin = new PageServer()) {
      plugin.withThings("{\"url\":\"" + plugin.url() + "/pages/{id}\"}");

      assertThat(Looked.at(plugin, reports).violated()).containsExactly("opengraph/page-loads");
    }
  }

  @Test
  void an_api_that_asks_for_a_credential_is_no_page() {
    String type = "Content-Type: application/problem+json\r\n";
    try (PageServer plugin = new PageServer().at("/api/7", 401, type, "{\"title\":\"who?\"}")) {
      plugin.linkTo("/api/7");
      assertThat(Looked.at(plugin, reports).violated()).isEmpty();

      plugin.at("/login", 401, "Content-Type: text/html\r\n", "<html>who?</html>");
      plugin.linkTo("/login");
      assertThat(Looked.at(plugin, reports).violated()).containsExactly("opengraph/page-loads");
    }
  }

  @Test
  void a_page_built_by_a_script_is_told_why_its_tags_are_missing() {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/page", "<html><body><div id=app></div><script src=/app.js></script></body>");

      assertThat(Looked.at(plugin, reports).findings("opengraph/title").get(0).message())
          .contains("built by a script");
    }
  }

  @Test
  void forty_broken_pages_of_one_kind_are_one_finding() {
    try (PageServer plugin = new PageServer()) {
      String[] pages =
          IntStream.range(0, 40).mapToObj(i -> "/pages/owner-1/" + i).toArray(String[]::new);
      for (String page : pages) {
        plugin.page(page, plugin.goodPage(page).replaceFirst("<meta property=\"og:title.*\n", ""));
      }
      plugin.linkTo(pages);
      Looked looked =
          Looked.at(plugin, reports, settings -> settings.links(new LinkSettings(List.of(), 60)));

      assertThat(looked.violated()).containsExactly("opengraph/title");
      assertThat(looked.findings("opengraph/title"))
          .singleElement()
          .satisfies(finding -> assertThat(finding.count()).isEqualTo(40))
          .extracting(FindingInfo::subject)
          .isEqualTo("http://localhost/pages/{…}/{…}");
    }
  }

  @Test
  void links_beyond_the_limits_are_announced() {
    try (PageServer plugin = new PageServer()) {
      plugin.linkTo(IntStream.range(0, 40).mapToObj(i -> "/page?id=" + i).toArray(String[]::new));
      for (int i = 0; i < 40; i++) {
        plugin.page("/page?id=" + i, plugin.goodPage("/page"));
      }
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).isEmpty();
      assertThat(looked.rule("opengraph/page-loads").reason())
          .contains("15 links were not looked at", "25", "links.max");
    }
  }

  @Test
  void links_that_say_that_they_act_are_announced_and_not_followed() {
    try (PageServer plugin = new PageServer()) {
      plugin.linkTo("/page", "/things/7/delete", "/unsubscribe?user=7");
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).isEmpty();
      assertThat(looked.rule("opengraph/page-loads").reason())
          .contains("2 links were not looked at", "act");
      assertThat(plugin.asked("/page")).isEqualTo(1);
      assertThat(plugin.asked("/things/7/delete")).isZero();
      assertThat(plugin.asked("/unsubscribe?user=7")).isZero();
    }
  }

  @Test
  void ignored_links_are_not_fetched() {
    try (PageServer plugin = new PageServer()) {
      String glob = plugin.url() + "/pa**";
      Looked looked =
          Looked.at(
              plugin, reports, settings -> settings.links(new LinkSettings(List.of(glob), 50)));

      assertThat(looked.rule("opengraph/title").outcome()).isEqualTo("notApplicable");
      assertThat(looked.rule("opengraph/title").reason()).contains("links.ignore");
      assertThat(plugin.asked("/page")).isZero();
    }
  }

  @Test
  void links_to_the_published_address_go_to_the_running_plugin() {
    try (PageServer plugin = new PageServer().publishedAt("https://things.example.com")) {
      Looked looked =
          Looked.at(
              plugin,
              reports,
              settings -> settings.publicUrl(URI.create("https://things.example.com")));

      assertThat(looked.violated()).isEmpty();
      assertThat(looked.rule("opengraph/title").outcome()).isEqualTo("satisfied");
      assertThat(plugin.asked("/page")).isEqualTo(1);
    }
  }

  @Test
  void links_to_other_servers_of_this_machine_are_never_followed() {
    try (PageServer plugin = new PageServer();
        ScriptedServer trap = ScriptedServer.playingOn("127.0.0.2", (request, socket) -> {})) {
      plugin.linkTo(trap.uri("/page").toString(), "http://2130706433:" + trap.port() + "/");
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).isEmpty();
      assertThat(looked.rule("opengraph/page-loads").outcome()).isEqualTo("notVerified");
      assertThat(looked.rule("opengraph/page-loads").reason()).contains("ssrf.");
      assertThat(trap.connections()).isZero();
    }
  }

  @Test
  void hosts_that_cannot_be_found_are_not_verified() {
    try (PageServer plugin = new PageServer().linkTo("https://no-such-host.invalid/page")) {
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).isEmpty();
      assertThat(looked.rule("opengraph/page-loads").outcome()).isEqualTo("notVerified");
    }
  }

  @Test
  void a_link_that_is_no_address_is_a_finding() {
    try (PageServer plugin = new PageServer().linkTo("http://user:word@localhost:1/page")) {
      assertThat(Looked.at(plugin, reports).violated()).containsExactly("opengraph/page-loads");
    }
  }

  @Test
  void the_report_holds_the_preview_with_its_picture() {
    try (PageServer plugin = new PageServer()) {
      assertThat(Looked.at(plugin, reports).report().previews())
          .singleElement()
          .satisfies(preview -> assertThat(preview.title()).isEqualTo("A thing"))
          .satisfies(preview -> assertThat(preview.siteName()).isEqualTo("Things"))
          .satisfies(
              preview -> assertThat(preview.thumbnail()).startsWith("data:image/png;base64,"));
    }
  }

  /** Of a budget of 1,000 requests, four for each link, there would be no room for all of them. */
  @Test
  void the_budget_of_a_large_document_is_there_for_links_too() {
    try (PageServer plugin = new PageServer()) {
      plugin.withOperationsMore(39);
      String[] pages = IntStream.range(0, 300).mapToObj(i -> "/p/" + i).toArray(String[]::new);
      for (String page : pages) {
        plugin.page(page, plugin.goodPage(page));
      }
      plugin.linkTo(pages);

      Looked looked =
          Looked.at(plugin, reports, settings -> settings.links(new LinkSettings(List.of(), 300)));

      assertThat(looked.violated()).isEmpty();
      assertThat(plugin.requests()).filteredOn(r -> r.path().startsWith("/p/")).hasSize(300);
    }
  }

  @Test
  void five_hundred_links_are_followed_when_the_user_asks_for_them() {
    try (PageServer plugin = new PageServer()) {
      String[] pages = IntStream.range(0, 500).mapToObj(i -> "/p/" + i).toArray(String[]::new);
      for (String page : pages) {
        plugin.page(page, plugin.goodPage(page));
      }
      plugin.linkTo(pages);
      Limits limits = new Limits(Duration.ofSeconds(50), 3_000, Duration.ofMinutes(10), 16);
      Looked looked =
          Looked.at(
              plugin,
              reports,
              settings -> settings.links(new LinkSettings(List.of(), 500)).limits(limits));

      assertThat(looked.violated()).isEmpty();
      assertThat(plugin.requests()).filteredOn(r -> r.path().startsWith("/p/")).hasSize(500);
      assertThat(plugin.asked("/image.png")).isBetween(1L, 2L);
    }
  }
}
