package io.github.pluginconformance.maven;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.util.Map;
import java.util.Optional;

/**
 * What an earlier goal of the same build and project found, kept in Maven's plugin context.
 *
 * @param settings of the run
 */
record EarlierReport(Settings settings, Report report) {

  private static final String KEY = EarlierReport.class.getName();

  /** Keeps a report for later goals of this build. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // Maven's own signature is raw
  static void remember(Map context, Settings settings, Report report) {
    context.put(KEY, new EarlierReport(settings, report));
  }

  /**
   * The report of this build for the same plugin under the same settings, but for those that only
   * the gate reads.
   */
  static Optional<Report> in(Map<?, ?> context, Settings settings) {
    return context.get(KEY) instanceof EarlierReport earlier && earlier.isFor(settings)
        ? Optional.of(earlier.report())
        : Optional.empty();
  }

  private boolean isFor(Settings other) {
    return settings.target().equals(other.target())
        && settings.profile() == other.profile()
        && settings.mode() == other.mode()
        && settings.rules().equals(other.rules())
        && settings.inputs().equals(other.inputs())
        && settings.operations().equals(other.operations())
        && settings.credentials().equals(other.credentials())
        && settings.seed() == other.seed();
  }
}
