package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.util.List;

/** The real engine. */
final class CoreEngine implements RunEngine {

  @Override
  public List<NamedRule> rules(Profile profile) {
    return Catalogue.all().stream()
        .map(Rule::meta)
        .map(meta -> new NamedRule(meta.id(), meta.title(), meta.level(profile).key()))
        .toList();
  }

  @Override
  public Report run(Settings settings) throws IOException {
    return DoorRun.execute(settings, Progress.SILENT);
  }
}
