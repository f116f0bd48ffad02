package io.github.pluginconformance.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of a value, each worked out by hand. */
class EncodingsTest {

  @ParameterizedTest
  @CsvSource({
    "a%2Fb%22%3C%2B%C3%A9~%2A",
    "a%2Fb%22%3C%2B%C3%A9~*",
    "%61%2F%62%22%3C%2B%C3%A9%7E%2A",
    "a%2Fb%22%3C%2B%C3%A9%7E*",
    "a%252Fb%2522%253C%252B%25C3%25A9~%252A",
    "a%252Fb%2522%253C%252B%25C3%25A9~*",
    "a%252Fb%2522%253C%252B%25C3%25A9%257E*",
    "a%252fb%2522%253c%252b%25c3%25a9~%252a",
    "=61=2F=62=22=3C=2B=C3=A9=7E=2A",
    "a=2Fb=22=3C=2B=C3=A9~=2A"
  })
  void should_know_what_addresses_and_mails_write(String form) {
    assertThat(of("a/b\"<+é~*")).contains(form);
  }

  @Test
  void should_know_per_cent_signs_in_small_letters() {
    assertThat(of("a/b<+")).contains("a%2fb%3c%2b", "%61%2f%62%3c%2b");
  }

  @Test
  void should_know_a_space_in_forms_also_twice() {
    assertThat(of("a b")).contains("a+b", "a%2Bb", "a%20b", "a%2520b");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a /\\\"<é+~",
        "a \\/\\\"<é+~",
        "a /\\\"<\\u00e9+~",
        "a /\\\"<\\u00E9+~",
        "a \\/\\\"<\\u00e9+~",
        "a /\\\"\\u003c\\u00e9\\u002b~",
        "a /\\\"\\u003C\\u00E9\\u002B~",
        "a \\/\\\"\\u003c\\u00e9\\u002b~",
        "a \\u002f\\u0022\\u003c\\u00e9\\u002b~",
        "\\u0061\\u0020\\u002f\\u0022\\u003c\\u00e9\\u002b\\u007e",
        "a /\\\\\\\"<é+~",
        "a \\\\/\\\\\\\"<é+~",
        "\\\\u0061\\\\u0020\\\\u002f\\\\u0022\\\\u003c\\\\u00e9\\\\u002b\\\\u007e"
      })
  void should_know_what_json_writes(String form) {
    assertThat(of("a /\"<é+~")).contains(form);
  }

  @Test
  void should_know_control_characters_in_json() {
    assertThat(of("a\n\u001f\u007f"))
        .contains("a\\n\\u001f\u007f", "a\\n\\u001f\\u007f", "a\\n\\u001F\\u007F");
  }

  @Test
  void should_escape_each_mark_that_careful_writers_of_json_escape() {
    assertThat(of("<>&'=+"))
        .contains("\\u003c\\u003e\\u0026\\u0027\\u003d\\u002b")
        .doesNotContain("\\u003c>&'=+");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a&amp;&lt;&gt;&quot;&#39;é~",
        "a&amp;&lt;&gt;&quot;&#x27;é~",
        "a&amp;&lt;&gt;&quot;&apos;é~",
        "a&amp;&lt;&gt;&#34;&#39;é~",
        "a&amp;&lt;&gt;&quot;&#39;&#233;~",
        "a&amp;&lt;&gt;\"'é~",
        "&#97;&#38;&#60;&#62;&#34;&#39;&#233;&#126;",
        "&#x61;&#x26;&#x3c;&#x3e;&#x22;&#x27;&#xe9;&#x7e;",
        "&#x61;&#x26;&#x3C;&#x3E;&#x22;&#x27;&#xE9;&#x7E;"
      })
  void should_know_what_html_writes(String form) {
    assertThat(of("a&<>\"'é~")).contains(form);
  }

  @ParameterizedTest
  @CsvSource({
    "hunter2hunter2, aHVudGVyMmh1bnRlcjI=",
    "hunter2hunter2, 68756e7465723268756e74657232",
    "hunter2hunter2, 68:75:6e:74:65:72:32:68:75:6e:74:65:72:32",
    "hunter2hunter2, 68-75-6E-74-65-72-32-68-75-6E-74-65-72-32",
    "hunter2hunter2, NB2W45DFOIZGQ5LOORSXEMQ",
    "hunter2hunter2, nb2w45dfoizgq5loorsxemq",
    "hunter2hunter2, YUhWdWRHVnlNbWgxYm5SbGNqST0=",
    "~~>>??~~, fn4-Pj8_fn4=",
    "~~>>??~~, fn4+Pj8/fn4="
  })
  void should_know_bases(String value, String form) {
    assertThat(of(value)).anyMatch(known -> known.equals(form) || form.startsWith(known));
    assertThat(Encodings.of(value, form.length() - 5)).anyMatch(known -> form.startsWith(known));
  }

  @Test
  void should_leave_out_what_is_shorter_than_asked_for() {
    assertThat(Encodings.of("hunter2", 8)).isNotEmpty().allMatch(form -> form.length() >= 8);
    assertThat(Encodings.of("hunter2", 7)).contains("hunter2");
  }

  private static Set<String> of(String value) {
    return Encodings.of(value, 1);
  }

  @Test
  void should_write_the_same_in_every_locale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(of("a/b")).contains("a%2Fb", "&#x61;&#x2f;&#x62;");
    } finally {
      Locale.setDefault(before);
    }
  }
}
