package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ManyResourcesServer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a request costs must not depend on how many operations a document has. Judged by what is
 * allocated, never by time: that is the same on every machine.
 */
class GrowthTest {

  /** A step that looks at all calls with each call takes two to four times as much. */
  private static final double MOST = 1.25;

  @TempDir Path reports;

  /**
   * What one run took.
   *
   * @param bytes allocated by the threads of the run and its probes for each request
   */
  private record Cost(int requests, long bytes, Report report) {}

  @Test
  void should_take_as_much_for_each_request_when_a_document_is_four_times_as_large() {
    assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean, "another JVM");
    run(2); // classes are loaded once

    Cost small = run(8);
    Cost large = run(32);

    assertThat(large.report().operations()).hasSize(160).allMatch(one -> one.exercised());
    assertThat((double) large.bytes() / small.bytes()).isLessThan(MOST);
    assertThat((double) large.requests() / small.requests()).isLessThan(4 * MOST);
  }

  private Cost run(int resources) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    try (ManyResourcesServer plugin = ManyResourcesServer.with(resources)) {
      long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
      ProbesAllocation probes = new ProbesAllocation(threads);
      Report report =
          ConformanceRun.execute(
              SettingsBuilder.forPlugin(plugin.uri())
                  .reportsDirectory(reports)
                  .set(SettingKeys.REQUESTS, 20_000)
                  .build(),
              probes);
      long bytes =
          probes.bytes() + threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
      int requests = report.run().requests();
      return new Cost(requests, bytes / requests, report);
    }
  }
}
