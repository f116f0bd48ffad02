package io.github.pluginconformance.benchmark;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of single steps, with what each allocates. */
final class Microbenchmarks {

  private Microbenchmarks() {}

  static void print() throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(SingleSteps.class.getName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }
}
