package io.github.pluginconformance.maven.goal;

import io.github.pluginconformance.door.BaselineRun;
import io.github.pluginconformance.door.CleanRun;
import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.door.DoorRun;
import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.door.PlanTexts;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.IOException;
import java.util.Objects;

/** The goals that talk to the plugin. */
public enum Goal {
  /** Runs, and judges; what an earlier goal of the build has found is none of its business. */
  VERIFY {
    @Override
    public Outcome run(SettingsLoader loader, GoalPlace place) throws IOException {
      Settings settings = loader.load();
      Report report = exercise(settings, place);
      return report.passed()
          ? Outcome.done("")
          : Outcome.fallsShort(DoorTexts.fallsShort(report, settings));
    }
  },

  /** Runs; its text is the id of the run. */
  EXERCISE {
    @Override
    public Outcome run(SettingsLoader loader, GoalPlace place) throws IOException {
      Report report = exercise(loader.load(), place);
      return Outcome.done(Objects.requireNonNullElse(report.run().id(), ""));
    }
  },

  /** Runs, and writes what falls short into the baseline. */
  BASELINE {
    @Override
    public Outcome run(SettingsLoader loader, GoalPlace place) throws IOException {
      Settings settings = loader.baselineMayBeMissing().load();
      DoorConsole console = place.console(settings.quiet());
      BaselineRun run = BaselineRun.execute(settings, console, console.progress());
      place.ran().accept(settings, run.report());
      return run.written() ? Outcome.done(run.text()) : Outcome.couldNotRun(run.text());
    }
  },

  /** Shows what a run would send. */
  PLAN {
    @Override
    public Outcome run(SettingsLoader loader, GoalPlace place) {
      Settings settings = loader.load();
      return PlanTexts.of(settings)
          .map(
              lines -> {
                place.console(false).show(lines);
                return Outcome.done("");
              })
          .orElseGet(() -> Outcome.couldNotRun(DoorTexts.noPlan(settings)));
    }
  },

  /** Removes what stopped runs have left. */
  CLEAN {
    @Override
    public Outcome run(SettingsLoader loader, GoalPlace place) throws IOException {
      Settings settings = loader.load();
      CleanRun run = CleanRun.execute(settings);
      if (run.exit() == ExitCode.UNUSABLE) {
        return Outcome.couldNotRun(String.join(System.lineSeparator(), run.lines()));
      }
      place.console(false).show(run.lines());
      return run.exit() == ExitCode.CLOSED
          ? Outcome.fallsShort(
              "Something is left in the plugin at " + settings.target().baseUrl() + ", see above")
          : Outcome.done("");
    }
  };

  /**
   * Does what the goal is for.
   *
   * @throws SettingsException if the settings cannot be used
   * @throws IOException if a file cannot be read or written
   */
  public abstract Outcome run(SettingsLoader loader, GoalPlace place) throws IOException;

  private static Report exercise(Settings settings, GoalPlace place) throws IOException {
    DoorConsole console = place.console(settings.quiet());
    Report report = DoorRun.executeAndShow(settings, console, console.progress());
    place.ran().accept(settings, report);
    return report;
  }
}
