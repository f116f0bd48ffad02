package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.PageServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A whole run against a plugin with pages, and what it says of links and calls. */
record Looked(Report report) {

  static Looked at(PageServer plugin, Path reports, UnaryOperator<SettingsBuilder> change) {
    SettingsBuilder settings =
        SettingsBuilder.forPlugin(plugin.url())
            .rules(new RuleSelection(List.of("opengraph/*", "operation/*"), List.of()))
            .reportsDirectory(reports);
    return new Looked(ConformanceRun.execute(change.apply(settings).build(), Progress.SILENT));
  }

  static Looked at(PageServer plugin, Path reports) {
    return at(plugin, reports, settings -> settings);
  }

  List<String> violated() {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }

  /** Every finding as rule, level and tag. */
  List<String> findings() {
    return report.rules().stream()
        .flatMap(
            rule ->
                rule.findings().stream()
                    .map(
                        finding ->
                            rule.id().replace("opengraph/", "")
                                + " "
                                + finding.level()
                                + (finding.location() == null ? "" : " " + finding.location())))
        .toList();
  }

  /** The rules of links that ended in some other way than satisfied, not applicable or violated. */
  List<String> open() {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("opengraph/"))
        .filter(rule -> rule.outcome().equals("errored") || rule.outcome().equals("notVerified"))
        .map(rule -> rule.id().replace("opengraph/", "") + " " + rule.outcome())
        .toList();
  }

  Map<String, String> outcomes() {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("opengraph/"))
        .collect(Collectors.toMap(RuleResult::id, RuleResult::outcome));
  }

  RuleResult rule(String id) {
    return report.rules().stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
  }

  List<FindingInfo> findings(String id) {
    return rule(id).findings();
  }
}
