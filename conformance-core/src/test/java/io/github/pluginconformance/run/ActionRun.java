package io.github.pluginconformance.run;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TinyPlugin;
import java.util.List;

/** A whole run against the document of a tiny plugin, which has no manifest. */
final class ActionRun {

  private ActionRun() {}

  /** The rules with a finding above note. */
  static List<String> told(TinyPlugin plugin) {
    Report report =
        ConformanceRun.execute(
            SettingsBuilder.forPlugin(plugin.uri())
                .profile(Profile.GPT_ACTION)
                .specUrl("/openapi.json")
                .build(),
            Progress.SILENT);
    return report.rules().stream()
        .filter(rule -> rule.findings().stream().anyMatch(one -> !one.level().equals("note")))
        .map(RuleResult::id)
        .toList();
  }
}
