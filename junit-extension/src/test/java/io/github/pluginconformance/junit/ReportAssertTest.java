package io.github.pluginconformance.junit;

import static io.github.pluginconformance.junit.ConformanceAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportAssertTest {

  @Test
  void should_accept_a_report_whose_gate_is_open() {
    assertThat(Reports.passed(Reports.SATISFIED, Reports.WARNED))
        .conforms()
        .satisfies("manifest/served")
        .violates("manifest/description-length")
        .hasErrorsOnlyIn()
        .exercised("getTodos");
  }

  @Test
  void should_show_every_rule_that_closes_the_gate() {
    assertThatThrownBy(
            () -> assertThat(Reports.failed(Reports.SATISFIED, Reports.VIOLATED)).conforms())
        .isInstanceOf(AssertionError.class)
        .hasMessageContainingAll(
            "The gate is closed: the reason", "operation/status-declared", "418")
        .hasMessageNotContaining("manifest/served");
  }

  @Test
  void should_name_the_outcome_that_was_seen_instead() {
    assertThatThrownBy(() -> assertThat(Reports.passed()).satisfies("manifest/served"))
        .hasMessageContaining("to be satisfied, but it is not judged");
    assertThatThrownBy(() -> assertThat(Reports.passed()).exercised("addTodo"))
        .hasMessageContaining("addTodo")
        .hasMessageContaining("getTodos");
    assertThatThrownBy(
            () -> assertThat(Reports.failed(Reports.VIOLATED)).hasErrorsOnlyIn("manifest/served"))
        .hasMessageContaining("operation/status-declared");
  }
}
