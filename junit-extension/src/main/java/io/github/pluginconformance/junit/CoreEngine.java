package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.DoorRun;
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
  public List<NamedRule> rules() {
    return Catalogue.all().stream()
        .map(Rule::meta)
        .map(meta -> new NamedRule(meta.id(), meta.title()))
        .toList();
  }

  @Override
  public Report run(Settings settings) throws IOException {
    return DoorRun.execute(settings, Progress.SILENT);
  }
}
