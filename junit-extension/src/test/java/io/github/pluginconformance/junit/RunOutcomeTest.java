package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.door.UnwrittenReports;
import io.github.pluginconformance.report.Report;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RunOutcomeTest {

  private final Report report = Reports.passed(Reports.SATISFIED);
  private final RunOutcome unwritten =
      RunOutcome.unwritten(new UnwrittenReports(report, new IOException("the disk is full")));

  @Test
  void should_judge_the_rules_when_the_reports_could_not_be_written() {
    assertThat(unwritten.reportFor("manifest/served")).isSameAs(report);
  }

  @Test
  void should_close_the_gate_with_verdict_and_cause_when_the_reports_could_not_be_written() {
    assertThatThrownBy(() -> unwritten.reportFor(Verification.GATE))
        .hasMessageContainingAll("PASSED", report.summary().reason(), "the disk is full");
  }

  @Test
  void should_say_verdict_and_cause_in_the_last_line() {
    assertThat(unwritten.lastLine()).contains("PASSED", "the disk is full");
  }
}
