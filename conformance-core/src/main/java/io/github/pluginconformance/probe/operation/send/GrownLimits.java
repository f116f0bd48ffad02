package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;

/** The limits of a run: the more operations there are, the more requests, unless the user says. */
public final class GrownLimits {

  private static final int FOR_EACH = 200;

  private GrownLimits() {}

  /** As the settings give them, with enough requests for so many operations. */
  public static Limits of(Settings settings, int operations) {
    Limits limits = settings.limits();
    return isGiven(settings)
        ? limits
        : new Limits(
            limits.requestTimeout(),
            limits.requests() + FOR_EACH * operations,
            limits.runTimeout(),
            limits.concurrency());
  }

  private static boolean isGiven(Settings settings) {
    return settings.effective().stream()
        .anyMatch(
            one ->
                one.key().equals(SettingKeys.REQUESTS.name()) && !one.origin().equals("default"));
  }
}
