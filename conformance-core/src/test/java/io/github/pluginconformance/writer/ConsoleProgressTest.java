package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Test
  void should_write_one_line_for_each_area_that_has_sent_something_into_a_log() {
    tell(new ConsoleProgress(stream(), false));

    assertThat(written()).isEqualTo("auth          2 requests\noperation     30 requests\n");
  }

  @Test
  void should_show_on_a_terminal_what_each_area_in_work_has_sent() {
    tell(new ConsoleProgress(stream(), true));

    assertThat(written().split("\r"))
        .contains("operation 7", "operation 7, auth 2", "operation 30");
    assertThat(seen()).isEqualTo("auth          2 requests\noperation     30 requests\n");
  }

  @Test
  void should_leave_an_empty_line_to_what_is_printed_next() {
    ConsoleProgress progress = new ConsoleProgress(stream(), true);
    progress.areaWentOn("context", 0);
    progress.areaWentOn("operation", 3);
    progress.areaDone("operation", 3);
    progress.areaDone("context", 0);
    stream().print("plugin-conformance");

    assertThat(seen()).isEqualTo("operation     3 requests\nplugin-conformance\n");
  }

  @Test
  void should_write_no_line_that_a_terminal_would_wrap() {
    ConsoleProgress progress = new ConsoleProgress(stream(), true);
    for (int i = 10; i < 40; i++) {
      progress.areaWentOn("area" + i, i);
    }

    assertThat(written().split("\r"))
        .contains("area10 10, area11 11")
        .allMatch(line -> line.length() < 80)
        .anyMatch(line -> line.endsWith("..."));
  }

  private static void tell(ConsoleProgress progress) {
    progress.areaStarted("operation");
    progress.areaWentOn("operation", 7);
    progress.areaStarted("context");
    progress.areaDone("context", 0);
    progress.areaStarted("auth");
    progress.areaWentOn("auth", 2);
    progress.areaDone("auth", 2);
    progress.areaWentOn("operation", 30);
    progress.areaDone("operation", 30);
  }

  /** What a terminal shows at the end: a line is written over what stood there. */
  private String seen() {
    StringBuilder screen = new StringBuilder();
    for (String line : written().split("(?<=\n)")) {
      char[] row = new char[80];
      Arrays.fill(row, ' ');
      int at = 0;
      for (char c : line.toCharArray()) {
        if (c == '\r') {
          at = 0;
        } else if (c != '\n') {
          row[at++] = c;
        }
      }
      String text = new String(row).stripTrailing();
      screen.append(text).append(text.isEmpty() ? "" : "\n");
    }
    return screen.toString();
  }

  private PrintStream stream() {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
