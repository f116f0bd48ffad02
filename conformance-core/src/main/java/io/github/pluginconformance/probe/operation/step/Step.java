package io.github.pluginconformance.probe.operation.step;

/** One step of the fixed order of calls. */
@FunctionalInterface
public interface Step {

  void run(SessionComponents parts);
}
