package io.github.pluginconformance.probe.operation.own;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTextsTest {

  private final ShownTexts shown = new ShownTexts();

  @Test
  void should_know_a_text_only_from_the_exchange_after_the_one_that_showed_it() {
    shown.add(3, () -> "{\"kind\":\"Reference books\"}");

    assertThat(shown.isShownBefore("Reference books", 3)).isFalse();
    assertThat(shown.isShownBefore("Reference books", 4)).isTrue();
    assertThat(shown.isShownBefore("Reference books", 3)).isFalse();
    assertThat(shown.isShownBefore("ence boo", 9)).isTrue();
  }

  @Test
  void should_find_a_text_that_a_later_read_shows_when_it_was_asked_for_before() {
    shown.add(1, () -> "[]");
    assertThat(shown.isShownBefore("evening", 2)).isFalse();

    shown.add(2, () -> "[\"evening\"]");

    assertThat(shown.isShownBefore("evening", 2)).isFalse();
    assertThat(shown.isShownBefore("evening", 3)).isTrue();
  }

  @Test
  void should_not_take_texts_with_the_same_parts_for_the_text() {
    shown.add(1, () -> "{\"one\":\"morning\",\"two\":\"ningbo\"}");

    assertThat(shown.isShownBefore("morningbo", 2)).isFalse();
    assertThat(shown.isShownBefore("ningbo", 2)).isTrue();
  }

  @Test
  void should_find_short_texts_and_texts_that_JSON_writes_with_escapes() {
    shown.add(1, () -> "{\"size\":\"XXL\",\"said\":\"a \\\"good\\\" day\",\"town\":\"Zürich\"}");

    assertThat(shown.isShownBefore("XXL", 2)).isTrue();
    assertThat(shown.isShownBefore("XLX", 2)).isFalse();
    assertThat(shown.isShownBefore("a \"good\" day", 2)).isTrue();
    assertThat(shown.isShownBefore("Zürich", 2)).isTrue();
  }

  @Test
  void should_find_a_number_only_as_a_whole() {
    shown.add(1, () -> "{\"id\":12345,\"price\":0.678,\"name\":\"no-4711\"}");

    assertThat(shown.isShownBefore("12345", 2)).isTrue();
    assertThat(shown.isShownBefore("4711", 2)).isTrue();
    assertThat(shown.isShownBefore("2345", 2)).isFalse();
    assertThat(shown.isShownBefore("123456", 2)).isFalse();
    assertThat(shown.isShownBefore("678", 2)).isFalse();
  }

  @Test
  void should_find_a_number_at_the_end_of_an_answer() {
    shown.add(1, () -> "777");

    assertThat(shown.isShownBefore("777", 2)).isTrue();
  }
}
