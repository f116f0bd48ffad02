package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pluginconformance.settings.ReportFormat;
import org.junit.jupiter.api.Test;

/** Each format that can be asked for is written, and no other can be. */
class ReportWriterTest {

  @Test
  void should_write_every_format_that_can_be_asked_for() {
    assertThat(ReportWriter.ALL)
        .extracting(ReportWriter::format)
        .containsExactly(ReportFormat.values());
    assertThat(ReportWriter.ALL).extracting(ReportWriter::file).doesNotHaveDuplicates();
  }

  @Test
  void should_not_keep_silent_about_a_format_that_there_is_not() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportWriter.of("pdf"))
        .withMessageContainingAll("pdf", "html", "sarif");
  }
}
