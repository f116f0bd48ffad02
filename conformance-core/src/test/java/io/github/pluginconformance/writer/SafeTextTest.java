package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"plain", "äöü 日本 😀", "a::b", "# heading", "##", "'quoted' \"text\""})
  void should_leave_ordinary_text_alone(String text) {
    assertThat(SafeText.line(text)).isEqualTo(text);
  }

  @Test
  void should_spell_out_what_cannot_be_seen() {
    assertThat(SafeText.line("\u001b[31m")).isEqualTo("\\u001b[31m");
    assertThat(SafeText.line("a\r\n\tb")).isEqualTo("a\\r\\n\\tb");
    assertThat(SafeText.line("\u202eevil\u200b")).isEqualTo("\\u202eevil\\u200b");
    assertThat(SafeText.line("\ud800\u0085\u007f")).isEqualTo("\\ud800\\u0085\\u007f");
    assertThat(SafeText.line("\udb40\udc41")).isEqualTo("\\u{e0041}");
  }

  @ParameterizedTest
  @CsvSource({
    "::error::x, :\\:error::x",
    "'  ::error::x', '  :\\:error::x'",
    "a ##[error]x, a #\\#[error]x",
    "##vso[task.x], #\\#vso[task.x]",
    "##teamcity[x], #\\#teamcity[x]",
    "section_start:1:x, section_start\\:1:x"
  })
  void should_take_commands_apart(String text, String harmless) {
    assertThat(SafeText.line(text)).isEqualTo(harmless);
  }

  @Test
  void should_keep_the_lines_of_a_block() {
    assertThat(SafeText.block("a\n::error::\n\u001bb")).isEqualTo("a\n:\\:error::\n\\u001bb");
  }
}
