package io.github.pluginconformance.testing;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A whole run against the document of a tiny plugin, which has no manifest. */
public final class ActionRun {

  private ActionRun() {}

  /** What the run reports; nothing is written. */
  public static Report of(TinyPlugin plugin) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin.uri())
            .profile(Profile.GPT_ACTION)
            .specUrl("/openapi.json")
            .reportsDirectory(Path.of("target", "no-such-directory"))
            .reports(Set.of())
            .build(),
        Progress.SILENT);
  }

  /** The rules with a finding above note. */
  public static List<String> told(TinyPlugin plugin) {
    return of(plugin).rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(one -> !one.level().equals("note")))
        .map(RuleResult::id)
        .toList();
  }

  /** The rules with an error. */
  public static List<String> errors(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(one -> one.level().equals("error")))
        .map(RuleResult::id)
        .toList();
  }
}
