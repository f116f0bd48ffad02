package io.github.pluginconformance.junit;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An engine that answers with a report of the test's and remembers what it was asked for.
 * Registered by {@code @RegisterExtension}.
 */
final class FakeEngine implements RunEngine, BeforeAllCallback {

  private final Report report;
  private final List<Settings> runs = new CopyOnWriteArrayList<>();

  FakeEngine(Report report) {
    this.report = report;
  }

  List<Settings> runs() {
    return runs;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context.getStore(RunStore.NAMESPACE).put(RunStore.ENGINE, this);
  }

  @Override
  public List<NamedRule> rules(Profile profile) {
    return report.rules().stream()
        .map(rule -> new NamedRule(rule.id(), rule.title(), rule.level()))
        .toList();
  }

  @Override
  public Report run(Settings settings) throws IOException {
    runs.add(settings);
    if (settings.target().baseUrl().getPort() == 9) {
      throw new IOException("the disk is full");
    }
    return report;
  }
}
