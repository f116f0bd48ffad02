package io.github.pluginconformance.run;

import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.SettingsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Runs the probes in the order of their phases; one that fails takes no other down. */
final class ProbeRunner {

  private final List<Probe> probes;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private final List<ToolFault> faults = new ArrayList<>();

  ProbeRunner(List<Probe> probes, Progress progress, BooleanSupplier stopped) {
    this.probes = probes.stream().sorted(Comparator.comparing(Probe::phase)).toList();
    this.progress = progress;
    this.stopped = stopped;
  }

  /**
   * Runs them all, or those up to the moment when the run is stopped, and after it only those that
   * send nothing.
   */
  List<ToolFault> run(RunContext context) {
    Map<String, Integer> sent = new LinkedHashMap<>();
    for (int i = 0; i < probes.size(); i++) {
      Probe probe = probes.get(i);
      if (stopped.getAsBoolean()) {
        if (probe.sendsNothing()) {
          run(probe, context);
        }
        continue;
      }
      if (sent.putIfAbsent(probe.area(), 0) == null) {
        progress.areaStarted(probe.area());
      }
      int before = context.fetcher().requests();
      run(probe, context);
      sent.merge(probe.area(), context.fetcher().requests() - before, Integer::sum);
      tell(i, sent);
    }
    sent.forEach(progress::areaDone);
    return List.copyOf(faults);
  }

  private void tell(int index, Map<String, Integer> sent) {
    String area = probes.get(index).area();
    int requests = sent.getOrDefault(area, 0);
    if (isLastOfArea(index)) {
      sent.remove(area);
      progress.areaDone(area, requests);
    } else {
      progress.areaWentOn(area, requests);
    }
  }

  private void run(Probe probe, RunContext context) {
    try {
      probe.run(context);
    } catch (SettingsException unusable) {
      faults.add(new ToolFault(probe.area(), String.join("; ", unusable.problems()), false));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      faults.add(new ToolFault(probe.area(), ToolFault.describe(fault), true));
    }
  }

  private boolean isLastOfArea(int index) {
    String area = probes.get(index).area();
    return probes.subList(index + 1, probes.size()).stream()
        .noneMatch(later -> later.area().equals(area));
  }
}
