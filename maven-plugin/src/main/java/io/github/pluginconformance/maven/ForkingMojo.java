package io.github.pluginconformance.maven;

import io.github.pluginconformance.maven.fork.ForkedRun;
import io.github.pluginconformance.maven.goal.BuildValues;
import io.github.pluginconformance.maven.goal.Goal;
import io.github.pluginconformance.maven.goal.GoalPlace;
import io.github.pluginconformance.maven.goal.Outcome;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that talk to the plugin: they do it in a JVM of its own, or in Maven's. */
abstract class ForkingMojo extends AbstractConformanceMojo {

  /**
   * Whether the run gets a JVM of its own, which is set up for a short life; {@code false} to debug
   * it in Maven's.
   */
  @Parameter(property = "plugin-conformance.fork", defaultValue = "true")
  private boolean fork = true;

  final boolean isForking() {
    return fork;
  }

  /** Does it, and ends the build where that is what comes of it. */
  final void conclude(String goal, BuildValues values)
      throws MojoExecutionException, MojoFailureException, IOException {
    Outcome outcome = outcome(goal, values);
    switch (outcome.ending()) {
      case DONE -> done(outcome.text());
      case FALLS_SHORT -> throw new MojoFailureException(outcome.text());
      case COULD_NOT_RUN -> couldNotRun(new MojoExecutionException(outcome.text()));
      case FAULT ->
          throw new IllegalStateException(
              outcome.text().lines().findFirst().orElse(""), new Throwable(outcome.text()));
    }
  }

  /** Hears what to say of a goal that is done. */
  void done(String text) {
    if (!text.isEmpty()) {
      getLog().info(text);
    }
  }

  /** Hears of a run inside of Maven's JVM. */
  void ran(Settings settings, Report report) {}

  private Outcome outcome(String goal, BuildValues values) throws IOException {
    Optional<Outcome> forked = fork ? forked(goal, values) : Optional.empty();
    return forked.isPresent() ? forked.get() : inside(goal, values);
  }

  private Optional<Outcome> forked(String goal, BuildValues values) {
    ForkedRun run = new ForkedRun(MavenOutput.stream(), System.err, servers()::entry);
    Optional<Outcome> outcome = run.run(goal, isWatched(), values);
    if (outcome.isEmpty()) {
      getLog()
          .warn(
              "No JVM could be started for the run, so it goes on inside of Maven's ("
                  + run.obstacle()
                  + "); plugin-conformance.fork=false asks for that");
    }
    return outcome;
  }

  private Outcome inside(String goal, BuildValues values) throws IOException {
    GoalPlace place = new GoalPlace(MavenOutput.stream(), isWatched(), System.getenv(), this::ran);
    return Goal.valueOf(goal).run(loader(values), place);
  }
}
