package io.github.pluginconformance.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run in a JVM that is warm, in turn with a bare replay of the same exchanges. */
final class WarmRun {

  private static final int WARM_UP = 20;
  private static final int ROUNDS = 15;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** Measures, and prints a table. */
  void print() throws IOException {
    List<Double> runs = new ArrayList<>();
    List<Double> replays = new ArrayList<>();
    int requests = 0;
    try (OtherProcess plugin = OtherProcess.plugin(TodoPlugin.class)) {
      Path reports = Files.createTempDirectory("benchmark");
      for (int round = 0; round < WARM_UP + ROUNDS; round++) {
        long begun = SYSTEM.getProcessCpuTime();
        Report report = run(plugin.address(), reports);
        long ran = SYSTEM.getProcessCpuTime();
        Replay replay = new Replay(plugin.address(), report);
        long prepared = SYSTEM.getProcessCpuTime();
        replay.send();
        if (round >= WARM_UP) {
          runs.add((ran - begun) / 1e6);
          replays.add((SYSTEM.getProcessCpuTime() - prepared) / 1e6);
          requests = replay.size();
        }
      }
    }
    System.out.printf(
        "%n| warm | CPU-ms | requests | CPU-ms a request |%n|---|---|---|---|%n| run | %.1f | %d |"
            + " %.3f |%n| bare replay | %.1f | %d | %.3f |%nrun / replay: %.1f%n",
        Medians.of(runs),
        requests,
        Medians.of(runs) / requests,
        Medians.of(replays),
        requests,
        Medians.of(replays) / requests,
        Medians.of(runs) / Medians.of(replays));
  }

  private static Report run(URI plugin, Path reports) {
    return ConformanceRun.execute(
        SettingsBuilder.forPlugin(plugin)
            .publicUrl(URI.create("https://todo.example.com"))
            .reportsDirectory(reports)
            .build(),
        Progress.SILENT);
  }
}
