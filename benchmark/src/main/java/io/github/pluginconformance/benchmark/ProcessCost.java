package io.github.pluginconformance.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process took, from its start to its end, with all that it has started itself.
 *
 * @param cpu user and system time in seconds, to the hundredth
 * @param wall seconds on the clock: on a busy machine they say little
 */
record ProcessCost(double cpu, double wall) {

  private static final Path SELF = Path.of("/proc/self/stat");

  /** Ticks a second in the files of {@code /proc}: the same on every Linux of today. */
  private static final double TICKS = 100;

  private static final int FIRST_OF_CHILDREN = 13;

  /**
   * Runs a command to its end.
   *
   * @param folder where it runs
   * @param output where what it prints goes
   */
  static ProcessCost of(List<String> command, Path folder, Path output)
      throws IOException, InterruptedException {
    double before = ofChildren();
    long begun = System.nanoTime();
    int exit =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          command + " ended with " + exit + "\n" + Files.readString(output));
    }
    return new ProcessCost(ofChildren() - before, (System.nanoTime() - begun) / 1e9);
  }

  /** CPU seconds of all children that have ended. */
  private static double ofChildren() throws IOException {
    if (!Files.exists(SELF)) {
      throw new IOException("CPU time is read from /proc: this needs Linux");
    }
    String stat = Files.readString(SELF);
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[FIRST_OF_CHILDREN])
            + Long.parseLong(fields[FIRST_OF_CHILDREN + 1]))
        / TICKS;
  }
}
