package io.github.pluginconformance.run;

import io.github.pluginconformance.hang.HangException;
import io.github.pluginconformance.hang.OwnFault;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.hang.Worker;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.SettingsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs the probes in the order of their phases; one that fails or hangs takes no other down. What
 * hangs is given up and sends nothing any more.
 */
final class ProbeRunner {

  /**
   * What hangs in one probe will often hang in the next: after so many only the most needed run.
   */
  private static final int MOST_GIVEN_UP = 2;

  private final List<Probe> probes;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private final @Nullable Patience patience;
  private final List<ToolFault> faults = new ArrayList<>();
  private int givenUp;

  ProbeRunner(List<Probe> probes, Progress progress, BooleanSupplier stopped) {
    this(probes, progress, stopped, null);
  }

  /**
   * @param patience with a probe that sends nothing; as the settings give it if null
   */
  ProbeRunner(
      List<Probe> probes, Progress progress, BooleanSupplier stopped, @Nullable Patience patience) {
    this.probes = probes.stream().sorted(Comparator.comparing(Probe::phase)).toList();
    this.progress = progress;
    this.stopped = stopped;
    this.patience = patience;
  }

  /**
   * Runs them all, or those up to the moment when the run is stopped, and after it only those that
   * send nothing.
   */
  List<ToolFault> run(RunContext context) {
    Map<String, Integer> sent = new LinkedHashMap<>();
    try (Worker worker = new Worker("conformance-probes")) {
      for (int i = 0; i < probes.size(); i++) {
        Probe probe = probes.get(i);
        if (stopped.getAsBoolean()) {
          if (probe.sendsNothing()) {
            run(probe, context, worker);
          }
          continue;
        }
        if (sent.putIfAbsent(probe.area(), 0) == null) {
          progress.areaStarted(probe.area());
        }
        int before = context.fetcher().requests();
        runUnlessHopeless(probe, context, worker);
        sent.merge(probe.area(), context.fetcher().requests() - before, Integer::sum);
        tell(i, sent);
      }
      sent.forEach(progress::areaDone);
    }
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

  private void runUnlessHopeless(Probe probe, RunContext context, Worker worker) {
    if (givenUp < MOST_GIVEN_UP || probe.phase() == Phase.CLEAN_UP || probe.sendsNothing()) {
      run(probe, context, worker);
    } else {
      failed(probe, "was not run, since " + givenUp + " before it were given up");
    }
  }

  private void run(Probe probe, RunContext context, Worker worker) {
    long begin = System.nanoTime();
    try {
      worker.call(
          () -> {
            probe.run(context);
            return null;
          },
          patience(context),
          context.fetcher());
    } catch (HangException hang) {
      givenUp++;
      context.fetcher().prolong(Duration.ofNanos(System.nanoTime() - begin));
      failed(probe, "was given up: " + hang.getMessage());
    } catch (ExecutionException fault) {
      failed(probe, fault.getCause());
    }
  }

  private Patience patience(RunContext context) {
    return patience == null
        ? Patience.forRequests(context.settings().limits().requestTimeout())
        : patience;
  }

  private void failed(Probe probe, @Nullable Throwable cause) {
    if (cause instanceof SettingsException unusable) {
      faults.add(new ToolFault(probe.area(), String.join("; ", unusable.problems()), false));
    } else {
      faults.add(new ToolFault(probe.area(), OwnFault.describe(cause), true));
    }
  }

  private void failed(Probe probe, String how) {
    String message = "the probe " + probe.name() + " " + how + OwnFault.NOTE;
    faults.add(new ToolFault(probe.area(), message, true));
  }

  private boolean isLastOfArea(int index) {
    String area = probes.get(index).area();
    return probes.subList(index + 1, probes.size()).stream()
        .noneMatch(later -> later.area().equals(area));
  }
}
