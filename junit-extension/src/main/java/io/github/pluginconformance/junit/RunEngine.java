package io.github.pluginconformance.junit;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.util.List;

/** Asks a plugin, and knows the rules. */
interface RunEngine {

  /**
   * A rule by name.
   *
   * @param title what must hold
   * @param level how an ordinary finding weighs: {@code error}, {@code warning} or {@code note}
   */
  record NamedRule(String id, String title, String level) {

    /** What rules of one kind have in common, such as {@code manifest}. */
    String area() {
      return id.split("/", 2)[0];
    }

    String displayName() {
      return id + ": " + title;
    }
  }

  /** Every rule, with its level in the profile, in the order of the reports. */
  List<NamedRule> rules(Profile profile);

  /** Runs, writes the reports, and returns the result. */
  Report run(Settings settings) throws IOException;
}
