package io.github.pluginconformance.rule.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.testing.PageServer;
import io.github.pluginconformance.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that lead elsewhere, tags that few readers find, and what is no page at all. */
class PageRelationsTest {

  @TempDir Path reports;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=\"refresh\" content=\"0; url=https://elsewhere.example/thing\">",
        "<link rel=\"canonical\" href=\"https://elsewhere.example/thing\">",
        "<base href=\"https://elsewhere.example/\">"
      })
  void should_tell_a_page_that_leads_to_another_host(String line) {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/page", PageServer.html(plugin.tags("/page") + line, ""));

      assertThat(Looked.at(plugin, reports).findings())
          .hasSize(1)
          .allSatisfy(finding -> assertThat(finding).startsWith("url-matches warning"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv=\"refresh\" content=\"300\">",
        "<link rel=\"canonical\" href=\"/page\">",
        "<base href=\"/\">"
      })
  void should_say_nothing_of_a_page_that_stays(String line) {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/page", PageServer.html(plugin.tags("/page") + line, ""));

      assertThat(Looked.at(plugin, reports).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "property=\" og:title \"",
        "property=\"og:title twitter:title\"",
        "property=\"og:title\" name=\"og:type\""
      })
  void should_tell_an_attribute_that_holds_more_than_the_name(String attributes) {
    try (PageServer plugin = new PageServer()) {
      plugin.page(
          "/page",
          PageServer.html(plugin.tags("/page").replace("property=\"og:title\"", attributes), ""));

      assertThat(Looked.at(plugin, reports).violated())
          .contains("opengraph/property-attribute")
          .doesNotContain("opengraph/title");
    }
  }

  @Test
  void should_say_nothing_of_the_same_name_in_both_attributes() {
    try (PageServer plugin = new PageServer()) {
      plugin.page(
          "/page",
          PageServer.html(
              plugin
                  .tags("/page")
                  .replace("property=\"og:title\"", "property=\"og:title\" name=\"og:title\""),
              ""));

      assertThat(Looked.at(plugin, reports).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/octet-stream", "image/png"})
  void should_take_a_picture_for_a_picture_whatever_it_is_labelled(String type) {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/page", type, PageServer.PNG.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(Looked.at(plugin, reports).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\0\0\0\u001Cftypavif\0\0",
        "\0\0\0\u0018ftypmp42\0\0",
        "<?xml version='1.0'?>\n<!-- a plan -->\n<svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg viewBox='0 0 1 1'/>",
        "%PDF-1.7\n",
        "PK\3\4 a document",
        "OggS sound",
        "ID3 sound"
      })
  void should_take_a_file_for_a_file_though_it_is_labelled_as_a_page(String body) {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/page", "text/html", body.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(Looked.at(plugin, reports).findings()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!doctype html><svg/><p>A", "<html><svg/></html>", "<p>%PDF-1.7", "PKs <b>A</b>"})
  void should_take_for_a_page_what_only_speaks_of_files(String body) {
    try (PageServer plugin = new PageServer()) {
      plugin.page("/page", "text/html", body.getBytes(StandardCharsets.ISO_8859_1));

      assertThat(Looked.at(plugin, reports).violated()).contains("opengraph/title");
    }
  }

  @Test
  void should_name_the_limit_where_a_page_drips() {
    try (PageServer plugin = new PageServer()) {
      plugin.playing(
          "/page",
          (asked, socket) -> {
            ScriptedServer.write(
                socket,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n"
                    + "<!doctype html><html>");
            Thread.sleep(4_000);
          });
      Looked looked =
          Looked.at(
              plugin,
              reports,
              settings -> settings.set(SettingKeys.REQUEST_TIMEOUT, Duration.ofSeconds(1)));

      assertThat(looked.violated()).contains("opengraph/page-loads");
      assertThat(looked.findings("opengraph/page-loads").get(0).message())
          .doesNotContain("not served as HTML");
    }
  }
}
