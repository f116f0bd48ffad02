package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the text, the line shown is one line, without control characters and without commands.
 */
class SafeTextFuzzTest {

  @FuzzTest
  void any_text_is_one_harmless_line(byte @Nullable [] input) {
    byte[] bytes = input == null ? new byte[0] : input;
    String line = SafeText.line(new String(bytes, StandardCharsets.UTF_8));
    assertThat(line.stripLeading()).doesNotStartWith("::");
    assertThat(line).doesNotContain("##[", "##vso[", "##teamcity[");
    assertThat(line.codePoints()).noneMatch(Character::isISOControl);
  }
}
