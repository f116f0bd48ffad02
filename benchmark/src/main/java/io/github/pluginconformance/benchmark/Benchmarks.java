package io.github.pluginconformance.benchmark;

import java.nio.file.Path;
import java.util.List;

/** Measures the parts that are asked for, and prints a table for each. */
public final class Benchmarks {

  private Benchmarks() {}

  /**
   * Measures.
   *
   * @param args the parts ({@code doors,warm,micro,growth}), the folder of the project, its version
   */
  public static void main(String[] args) throws Exception {
    List<String> parts = List.of(args[0].split(","));
    Path project = Path.of(args[1]);
    if (parts.contains("doors")) {
      new Doors(project, args[2]).print();
    }
    if (parts.contains("warm")) {
      new WarmRun().print();
    }
    if (parts.contains("micro")) {
      Microbenchmarks.print();
    }
    if (parts.contains("growth")) {
      new Growth().print();
    }
  }
}
