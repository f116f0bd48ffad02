package io.github.pluginconformance.probe.operation;

/** One step of the fixed order of calls. */
@FunctionalInterface
interface Step {

  void run(Parts parts);
}
