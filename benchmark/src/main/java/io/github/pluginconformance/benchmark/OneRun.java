package io.github.pluginconformance.benchmark;

import com.sun.management.ThreadMXBean;
import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run with its reports written, and what it took, in a line. */
final class OneRun {

  private static final int ENOUGH = 1_000_000;

  /**
   * What a run tells of itself.
   *
   * @param allocated bytes, by the thread of the run
   * @param resident the most memory that the process ever had, in KB
   */
  record Told(int requests, long allocated, long resident) {

    static Told of(String line) {
      String[] parts = line.split(" ");
      return new Told(
          Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    @Override
    public String toString() {
      return requests + " " + allocated + " " + resident;
    }
  }

  private OneRun() {}

  /**
   * Runs.
   *
   * @param args address of the plugin, folder for the reports
   */
  public static void main(String[] args) throws IOException {
    Settings settings =
        SettingsBuilder.forPlugin(URI.create(args[0]))
            .reportsDirectory(Path.of(args[1]))
            .set(SettingKeys.REQUESTS, ENOUGH)
            .build();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    ProbesAllocation probes = new ProbesAllocation(threads);
    Report report = DoorRun.execute(settings, probes);
    long allocated =
        probes.bytes() + threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    System.out.println(new Told(report.run().requests(), allocated, resident()));
  }

  private static long resident() throws IOException {
    List<String> lines = Files.readAllLines(Path.of("/proc/self/status"));
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElse(0);
  }
}
