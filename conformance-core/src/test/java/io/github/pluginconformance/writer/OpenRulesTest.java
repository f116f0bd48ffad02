package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.report.SampleReports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenRulesTest {

  @Test
  void rules_that_lack_the_same_thing_are_one_line() {
    Report report =
        report(
            rule("openapi/valid", "no document"),
            rule("auth/challenge", "no key"),
            rule("openapi/readable", "no document"),
            rule("operation/succeeds", "no document"),
            rule("auth/scheme-any-case", "no key"));

    assertThat(OpenRules.lines(report))
        .containsExactly(
            "3 rules (2 of openapi/, 1 of operation/): no document",
            "auth/challenge, auth/scheme-any-case: no key");
  }

  @Test
  void rules_of_one_area_are_not_counted_twice() {
    Report report =
        report(
            rule("openapi/valid", "no document"),
            rule("openapi/readable", "no document"),
            rule("openapi/json-bodies", "no document"));

    assertThat(OpenRules.lines(report)).containsExactly("3 rules of openapi/: no document");
  }

  @Test
  void an_area_of_which_nothing_was_seen_has_no_plus_on_the_console() {
    String console =
        ConsoleWriter.render(
            report(rule("openapi/valid", "no document")), ConsoleOptions.PLAIN, null);

    assertThat(console).contains("? openapi").doesNotContain("+ openapi");
  }

  private static RuleResult rule(String id, String reason) {
    return new RuleResult(
        id, "error", "title", "notVerified", reason, 0, List.of(), List.of(), List.of(), 1, 0, 0);
  }

  private static Report report(RuleResult... rules) {
    Report sample = SampleReports.green();
    return sample.decided(sample.summary(), Stream.of(rules).toList(), sample.gate());
  }
}
