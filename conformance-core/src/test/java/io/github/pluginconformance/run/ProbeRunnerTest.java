package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Style;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeRunnerTest {

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();

  private final Progress progress =
      new Progress() {
        @Override
        public void areaStarted(String area) {
          told.add(area + " started");
        }

        @Override
        public void areaWentOn(String area, int requests) {
          told.add(area + " " + requests);
        }

        @Override
        public void areaDone(String area, int requests) {
          told.add(area + " done " + requests);
        }
      };

  @Test
  void should_count_what_each_area_has_sent_by_itself_while_areas_take_turns() {
    run(
        List.of(
            sends("one", Phase.READ, 2),
            sends("other", Phase.READ, 1),
            sends("one", Phase.LOOK, 3)),
        false);

    assertThat(told)
        .containsExactly("one started", "one 2", "other started", "other done 1", "one done 5");
  }

  @Test
  void should_end_each_area_that_has_begun_when_the_run_is_stopped() {
    run(List.of(sends("one", Phase.READ, 2), sends("one", Phase.LOOK, 3)), true);

    assertThat(told).containsExactly("one started", "one 2", "one done 2");
  }

  private void run(List<Probe> probes, boolean stopAfterFirst) {
    try (TodoServer plugin = TodoServer.start(Style.ID, true)) {
      Settings settings =
          SettingsBuilder.forPlugin(plugin.uri()).reportsDirectory(folder.resolve("run")).build();
      Redactor redactor = new Redactor();
      try (Fetcher fetcher = Fetchers.open(settings, redactor)) {
        new ProbeRunner(probes, progress, () -> stopAfterFirst && !told.isEmpty())
            .run(new RunContext(settings, fetcher, new EvidenceCollector(settings), redactor));
      }
    }
  }

  private static Probe sends(String area, Phase when, int requests) {
    return new Probe(when, area) {
      @Override
      public void run(RunContext context) {
        URI url = context.settings().target().baseUrl().resolve("/openapi.yaml");
        for (int i = 0; i < requests; i++) {
          context.fetcher().send(Request.get(url, Request.Kind.ANSWER, "test"));
        }
      }
    };
  }
}
