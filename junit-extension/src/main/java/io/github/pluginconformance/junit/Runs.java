package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.UnwrittenReports;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * The runs of one launch: one per set of settings, shared by all test classes.
 *
 * <p>Each writes into a folder that is named after the class that asked for it, below the reports
 * directory of the settings. So the place of a report does not depend on which class comes first,
 * nor on how many JVMs the classes are spread over.
 */
final class Runs {

  private final Map<Settings, FutureTask<RunOutcome>> outcomes = new ConcurrentHashMap<>();
  private final Set<Path> directories = ConcurrentHashMap.newKeySet();

  /** The run for these settings. Others that want the same one at the same time wait for it. */
  RunOutcome of(Settings settings, Class<?> testClass, RunEngine engine) {
    FutureTask<RunOutcome> run =
        outcomes.computeIfAbsent(
            settings, key -> new FutureTask<>(() -> execute(settings, testClass, engine)));
    run.run();
    try {
      return run.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return RunOutcome.failed(stopped);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  private RunOutcome execute(Settings settings, Class<?> testClass, RunEngine engine) {
    Path own = ownDirectory(settings.reportsDirectory(), testClass.getName());
    Settings named = SettingsBuilder.like(settings).reportsDirectory(own).build();
    try {
      return RunOutcome.of(engine.run(named), own);
    } catch (UnwrittenReports unwritten) {
      return RunOutcome.unwritten(unwritten);
    } catch (IOException | RuntimeException failed) {
      return RunOutcome.failed(failed);
    }
  }

  /** A class that asks under other settings once more gets another folder. */
  private Path ownDirectory(Path wanted, String name) {
    Path own = wanted.resolve(name);
    for (int i = 2; !directories.add(own); i++) {
      own = wanted.resolve(name + "-" + i);
    }
    return own;
  }
}
