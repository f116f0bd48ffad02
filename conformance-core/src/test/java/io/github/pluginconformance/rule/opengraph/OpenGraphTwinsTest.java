package io.github.pluginconformance.rule.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.testing.PageServer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The good plugin and its broken twins over real HTTP: each twin fires exactly its rule. */
class OpenGraphTwinsTest {

  @TempDir Path reports;

  @Test
  void a_good_page_satisfies_every_rule() {
    try (PageServer plugin = new PageServer()) {
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).isEmpty();
      assertThat(looked.outcomes())
          .containsEntry("opengraph/page-loads", "satisfied")
          .containsEntry("opengraph/site-name", "satisfied")
          .containsEntry("opengraph/title", "satisfied")
          .containsEntry("opengraph/description", "satisfied")
          .containsEntry("opengraph/image", "satisfied")
          .containsEntry("opengraph/url", "satisfied")
          .containsEntry("opengraph/image-loads", "satisfied")
          .containsEntry("opengraph/url-matches", "satisfied")
          .containsEntry("opengraph/type", "satisfied")
          .containsEntry("opengraph/property-attribute", "satisfied")
          .containsEntry("opengraph/unambiguous", "satisfied")
          .containsEntry("opengraph/filled-in", "satisfied")
          .containsEntry("opengraph/robots-allow", "satisfied");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("twins")
  void fires_exactly_its_rule(
      String rule, String level, String fault, Consumer<PageServer> breaking) {
    try (PageServer plugin = new PageServer()) {
      breaking.accept(plugin);
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.violated()).as(fault).containsExactly(rule);
      assertThat(looked.findings(rule))
          .as(fault)
          .singleElement()
          .satisfies(finding -> assertThat(finding.level()).isEqualTo(level))
          .satisfies(finding -> assertThat(finding.curl()).contains("curl"));
    }
  }

  static Stream<Arguments> twins() {
    return Stream.of(
        twin(
            "opengraph/page-loads",
            "error",
            "the page is gone",
            plugin -> plugin.at("/page", 404, "Content-Type: text/html\r\n", "<p>Gone</p>")),
        without("opengraph/site-name", "error", "og:site_name"),
        without("opengraph/title", "error", "og:title"),
        without("opengraph/description", "error", "og:description"),
        without("opengraph/image", "error", "og:image"),
        without("opengraph/url", "error", "og:url"),
        without("opengraph/type", "note", "og:type"),
        changed("opengraph/image", "error", "http://localhost:\\d+/image.png", "/image.png"),
        changed("opengraph/url", "error", "(?<=og:url\" content=\")[^\"]+", "/page"),
        twin(
            "opengraph/image-loads",
            "error",
            "the image is gone",
            plugin -> plugin.at("/image.png", 404, "", "")),
        twin(
            "opengraph/url-matches",
            "warning",
            "og:url is gone",
            plugin -> plugin.page("/page", plugin.goodPage("/gone"))),
        changed(
            "opengraph/property-attribute", "warning", "property=\"og:title", "name=\"og:title"),
        twin(
            "opengraph/unambiguous",
            "warning",
            "the layout has a title too",
            plugin ->
                plugin.page(
                    "/page",
                    PageServer.html(
                        plugin.tags("/page")
                            + "<meta property=\"og:title\" content=\"All things\">",
                        ""))),
        changed("opengraph/filled-in", "warning", "\"A thing\"", "\"{{thing.name}}\""),
        changed("opengraph/filled-in", "warning", "\"A thing\"", "\"Things\""),
        changed("opengraph/filled-in", "warning", "\"A thing\"", "\"undefined | Things\""),
        changed("opengraph/filled-in", "warning", "\"A thing\"", "\"Salt &amp;amp; pepper\""),
        changed("opengraph/filled-in", "warning", "\"A thing\"", "\"&#xC3;&#xBC;ber\""),
        twin(
            "opengraph/robots-allow",
            "warning",
            "robots.txt bars the platform",
            plugin ->
                plugin.at(
                    "/robots.txt",
                    200,
                    "Content-Type: text/plain\r\n",
                    "User-agent: *\nAllow: /\n\nUser-agent: ChatGPT-User\nDisallow: /\n")));
  }

  private static Arguments without(String rule, String level, String tag) {
    return changed(rule, level, "<meta property=\"" + tag + "\"[^>]*>", "");
  }

  private static Arguments changed(String rule, String level, String what, String into) {
    return twin(
        rule,
        level,
        what + " -> " + into,
        plugin -> {
          String tags = plugin.tags("/page");
          String broken = tags.replaceAll(what, into);
          assertThat(broken).isNotEqualTo(tags);
          plugin.page("/page", PageServer.html(broken, ""));
        });
  }

  private static Arguments twin(
      String rule, String level, String fault, Consumer<PageServer> breaking) {
    return Arguments.of(rule, level, fault, breaking);
  }
}
