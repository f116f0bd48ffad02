package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.helpers.NOPLogger;

class MavenOutputTest {

  private final List<String> lines = new ArrayList<>();

  @Test
  void should_print_where_it_is_told_to_where_maven_does_not_read_it() {
    PrintStream plain = new PrintStream(new ByteArrayOutputStream());

    assertThat(MavenOutput.to(plain, NOPLogger.NOP_LOGGER)).isSameAs(plain);
  }

  @Test
  void should_hand_on_whole_lines() {
    print("PASSED: 4 of 4\n\nr", "eport: münster\r\nrest");

    assertThat(lines).containsExactly("PASSED: 4 of 4", "", "report: münster", "rest");
  }

  @Test
  void should_hand_on_only_what_a_terminal_would_still_show() {
    print("\roperation 7", "\roperation 30    ", "\roperation     30 requests\n");

    assertThat(lines).containsExactly("operation     30 requests");
  }

  private void print(String... parts) {
    try (PrintStream out =
        new PrintStream(new LineStream(lines::add), true, StandardCharsets.UTF_8)) {
      for (String part : parts) {
        out.print(part);
      }
    }
  }
}
