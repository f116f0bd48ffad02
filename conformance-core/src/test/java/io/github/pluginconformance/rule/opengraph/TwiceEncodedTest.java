package io.github.pluginconformance.rule.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwiceEncodedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Zürich", "Crème brûlée", "Łódź – tea", "10 €", "東京", "Привет", "tea 🙂", "été"})
  void should_recognise_what_was_encoded_twice_and_leave_the_text_itself_alone(String text) {
    byte[] once = text.getBytes(StandardCharsets.UTF_8);

    assertThat(TwiceEncoded.meant(new String(once, StandardCharsets.ISO_8859_1))).contains(text);
    assertThat(TwiceEncoded.meant(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zürich", "Crème brûlée", "10 €", "naïve"})
  void should_recognise_it_by_the_letters_of_windows_too(String text) {
    byte[] once = text.getBytes(StandardCharsets.UTF_8);

    assertThat(TwiceEncoded.meant(new String(once, Charset.forName("windows-1252"))))
        .contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "Ä, Ö and Ü",
        "À bientôt",
        "20 °C",
        "© 2026",
        "São Paulo à la carte",
        "ÅÄÖ",
        "Größe: 3½",
        "«citation»",
        "Ã alone",
        "Zürich and ZÃ¼rich"
      })
  void should_leave_text_alone(String text) {
    assertThat(TwiceEncoded.meant(text)).isEmpty();
  }
}
