package io.github.pluginconformance.probe.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTextsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "https://a.example/x?y=1#z § https://a.example/x?y=1#z",
        "See [it](https://a.example/x). § https://a.example/x",
        "[https://a.example/x](https://b.example/y \"title\") § https://a.example/x"
            + " https://b.example/y",
        "![a picture](https://a.example/x.png) § https://a.example/x.png",
        "<https://a.example/x> § https://a.example/x",
        "**https://a.example/x** or _https://b.example/y_ § https://a.example/x"
            + " https://b.example/y",
        "(see https://a.example/wiki/Tea_(drink)) § https://a.example/wiki/Tea_(drink)",
        "https://a.example/x, https://b.example/y! § https://a.example/x https://b.example/y",
        "| https://a.example/x|2 | § https://a.example/x",
        "HTTPS://A.example/x § HTTPS://A.example/x",
        "{\"u\":\"https://a.example/x\"} § https://a.example/x",
        "<a href='https://a.example/x?y=1&amp;z=2'>it</a> § https://a.example/x?y=1&z=2",
        "[it](https://a.example/x\\_y?z=1&#38;a) § https://a.example/x_y?z=1&a",
        "{\"u\":\"https:\\/\\/a.example\\/x\"} § https://a.example/x",
        "&lt;a href=&quot;https://a.example/x&quot;&gt; § https://a.example/x",
        "https://a.example/x\\n § https://a.example/x",
        "“https://a.example/x”, ‘https://b.example/y’… § https://a.example/x https://b.example/y",
        "看https://a.example/x。或「https://b.example/y」！ § https://a.example/x https://b.example/y",
        "https://a.example/x\u00a0and https://b.example/y\u200b. § https://a.example/x"
            + " https://b.example/y",
        "https://a.example/Tee–Kanne’s § https://a.example/Tee–Kanne’s",
      })
  void finds_links_in_text_and_markdown(String text, String links) {
    assertThat(LinkTexts.in(text)).isEqualTo(Arrays.asList(links.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "no link", "ftp://a.example/x", "mailto:a@b.example", "http://", "xhttp://a"})
  void finds_none_where_there_is_none(String text) {
    assertThat(LinkTexts.in(text)).isEmpty();
  }

  @Test
  void reads_addresses_as_browsers_do() {
    assertThat(LenientUri.of("https://a.example")).contains(URI.create("https://a.example/"));
    assertThat(LenientUri.of("https://a.example/a b{c}|100%#d"))
        .contains(URI.create("https://a.example/a%20b%7Bc%7D%7C100%25"));
    assertThat(LenientUri.of(URI.create("https://a.example/x/y"), "../z?q=1"))
        .contains(URI.create("https://a.example/z?q=1"));
    assertThat(LenientUri.of(URI.create("https://a.example/x"), "//b.example/z"))
        .contains(URI.create("https://b.example/z"));
    assertThat(LenientUri.of(URI.create("https://a.example/x"), "mailto:a@b.example")).isEmpty();
    assertThat(LenientUri.of("https://[bad/")).isEmpty();
  }

  @Test
  void host_names_of_other_scripts_are_looked_up_in_ascii_and_disguised_numbers_are_none() {
    assertThat(LenientUri.of("https://bücher.example:8443/x"))
        .contains(URI.create("https://xn--bcher-kva.example:8443/x"));
    assertThat(LenientUri.of(URI.create("https://a.example/"), "//bücher.example/x"))
        .contains(URI.create("https://xn--bcher-kva.example/x"));
    assertThat(LenientUri.of("http://①②⑦.0.0.1/").map(URI::getHost)).isEmpty();
    assertThat(LenientUri.of("http://127。0。0。1/").map(URI::getHost)).isEmpty();
    assertThat(LenientUri.of("http://a@bücher.example/").map(URI::getHost)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/orders/7/cancel,true",
    "https://a.example/orders/7/cancel?token=x,true",
    "https://a.example/Unsubscribe.php,true",
    "https://a.example/log-out,true",
    "https://a.example/index?id=7&action=delete,true",
    "https://a.example/,false",
    "https://a.example/guides/how-to-cancel,false",
    "https://a.example/deleted?cancel=no,true",
    "https://a.example/orders/7?canceled=no,false",
  })
  void a_link_that_acts_is_told_by_its_words(String link, boolean acts) {
    assertThat(ActingLinks.acts(URI.create(link))).isEqualTo(acts);
  }

  @Test
  void globs_stop_at_slashes_unless_doubled() {
    Globs globs =
        new Globs(List.of("https://a.example/*/x", "https://cdn.example.com/**", "***.png"));

    assertThat(globs.match("https://a.example/1/x")).isTrue();
    assertThat(globs.match("https://a.example/1/2/x")).isFalse();
    assertThat(globs.match("https://cdn.example.com/1/2/3?a.b")).isTrue();
    assertThat(globs.match("https://cdnxexample.com/1")).isFalse();
    assertThat(globs.match("https://b.example/1.png")).isTrue();
  }

  @Test
  void a_name_that_stands_where_others_have_an_id_is_no_page_of_its_own() {
    List<URI> uris =
        List.of("pages/alice/1", "pages/owner-1/2", "about", "7").stream()
            .map(path -> URI.create("https://a.example/" + path))
            .toList();
    UrlTemplates templates = new UrlTemplates(uris);

    assertThat(uris.stream().map(templates::of).distinct())
        .containsExactly(
            "https://a.example/pages/{…}/{…}", "https://a.example/about", "https://a.example/{…}");
  }

  @Test
  void addresses_of_one_page_share_a_template() {
    List<URI> uris =
        List.of(
                "pages/ann/7",
                "pages/bob/x-8",
                "about",
                "v1/things?id=5&q=tea",
                "s/a",
                "s/b",
                "s/c",
                "s/d")
            .stream()
            .map(path -> URI.create("https://a.example/" + path))
            .toList();
    UrlTemplates templates = new UrlTemplates(uris);

    assertThat(uris.stream().map(templates::of).distinct())
        .containsExactly(
            "https://a.example/pages/ann/{…}",
            "https://a.example/pages/bob/{…}",
            "https://a.example/about",
            "https://a.example/v1/things?id={…}&q={…}",
            "https://a.example/s/{…}");
  }
}
