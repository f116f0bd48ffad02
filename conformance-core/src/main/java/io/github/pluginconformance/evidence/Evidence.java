package io.github.pluginconformance.evidence;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that was seen in a run: the settings, every exchange, and one part per kind of probe.
 * Rules read it; nothing changes it. A part that is missing means that its probe could not run.
 */
public final class Evidence {

  private final Settings settings;
  private final List<Exchange> exchanges;
  private final Map<Class<?>, Object> parts;

  Evidence(Settings settings, List<Exchange> exchanges, Map<Class<?>, Object> parts) {
    this.settings = settings;
    this.exchanges = exchanges;
    this.parts = parts;
  }

  /** The settings of the run. */
  public Settings settings() {
    return settings;
  }

  /** What the plugin is made for. */
  public Profile profile() {
    return settings.profile();
  }

  /** Every exchange of the run by id order. */
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** What the probe of this kind recorded, if it ran. */
  public <T> Optional<T> part(Class<T> type) {
    return Optional.ofNullable(type.cast(parts.get(type)));
  }
}
