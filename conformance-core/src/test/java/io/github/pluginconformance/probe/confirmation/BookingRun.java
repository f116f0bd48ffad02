package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.BookingServer;
import java.nio.file.Path;
import java.util.List;

/** Whole runs against a booking server, judged by the rules about confirmation and operations. */
final class BookingRun {

  private BookingRun() {}

  static SettingsBuilder settings(BookingServer server) {
    return SettingsBuilder.forPlugin(server.uri())
        .reportsDirectory(Path.of("target", "no-such-directory"))
        .rules(
            new RuleSelection(
                List.of("confirmation/*", "operation/*"),
                List.of("confirmation/actions-need-oauth")));
  }

  static Report of(BookingServer server) {
    return of(settings(server));
  }

  static Report of(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  /** The ids of the rules that are violated. */
  static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }

  /** The ids of the rules that are satisfied. */
  static List<String> satisfied(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("satisfied"))
        .map(RuleResult::id)
        .toList();
  }

  /** Why a rule is not satisfied. */
  static String reason(Report report, String id) {
    return report.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .map(rule -> rule.outcome() + ": " + rule.reason())
        .findFirst()
        .orElseThrow();
  }

  /** Everything that helps to understand a run, for failure messages. */
  static String story(Report report) {
    StringBuilder story = new StringBuilder();
    report.exchanges().stream()
        .filter(one -> one.request().url().matches(".*/(users|drafts)/.*"))
        .forEach(one -> story.append('\n').append(line(one)));
    report.rules().stream()
        .filter(rule -> !rule.outcome().equals("satisfied"))
        .forEach(
            rule ->
                story
                    .append('\n')
                    .append(rule.id())
                    .append(' ')
                    .append(rule.outcome())
                    .append(' ')
                    .append(rule.reason())
                    .append(' ')
                    .append(rule.findings()));
    return story + "\nleft behind: " + report.run().leftBehind();
  }

  private static String line(ExchangeInfo one) {
    String body =
        one.response() == null ? "-" : one.response().status() + " " + one.response().body();
    return one.id()
        + " "
        + one.request().method()
        + " "
        + one.request().url()
        + " "
        + one.request().body()
        + " -> "
        + body
        + "   ("
        + one.purpose()
        + ")";
  }
}
