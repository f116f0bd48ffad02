package io.github.pluginconformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UriReferencesTest {

  /** The examples of RFC 3986, section 5.4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "g:h|g:h",
        "g|http://a/b/c/g",
        "./g|http://a/b/c/g",
        "g/|http://a/b/c/g/",
        "/g|http://a/g",
        "//g|http://g",
        "?y|http://a/b/c/d;p?y",
        "g?y|http://a/b/c/g?y",
        "#s|http://a/b/c/d;p?q#s",
        "g#s|http://a/b/c/g#s",
        "g?y#s|http://a/b/c/g?y#s",
        ";x|http://a/b/c/;x",
        "g;x?y#s|http://a/b/c/g;x?y#s",
        "''|http://a/b/c/d;p?q",
        ".|http://a/b/c/",
        "./|http://a/b/c/",
        "..|http://a/b/",
        "../|http://a/b/",
        "../g|http://a/b/g",
        "../..|http://a/",
        "../../g|http://a/g",
        "../../../g|http://a/g",
        "../../../../g|http://a/g",
        "/./g|http://a/g",
        "/../g|http://a/g",
        "g.|http://a/b/c/g.",
        ".g|http://a/b/c/.g",
        "g..|http://a/b/c/g..",
        "./../g|http://a/b/g",
        "./g/.|http://a/b/c/g/",
        "g/./h|http://a/b/c/g/h",
        "g/../h|http://a/b/c/h",
        "g;x=1/../y|http://a/b/c/y",
        "g?y/../x|http://a/b/c/g?y/../x"
      })
  void should_resolve_as_the_standard_does(String reference, String expected) {
    URI base = URI.create("http://a/b/c/d;p?q");

    assertThat(UriReferences.resolve(base, URI.create(reference))).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"https://a.example, g", "https://a.example, /g", "https://a.example/, ../g"})
  void should_know_where_an_origin_begins(String base, String reference) {
    assertThat(UriReferences.resolve(URI.create(base), URI.create(reference)))
        .hasToString("https://a.example/g");
  }

  @Test
  void should_keep_empty_segments() {
    assertThat(UriReferences.resolve(URI.create("http://a/b//c"), URI.create("d//e")))
        .hasToString("http://a/b//d//e");
  }

  @Test
  void should_take_the_bytes_of_a_header_field_as_they_are() {
    assertThat(UriReferences.ofField("/caf\u00c3\u00a9?a=%20")).hasToString("/caf%C3%A9?a=%20");
    assertThatThrownBy(() -> UriReferences.ofField("http://[bad"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
