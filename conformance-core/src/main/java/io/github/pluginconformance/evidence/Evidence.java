package io.github.pluginconformance.evidence;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.Exchange;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

  /** This and what was seen of another API, by the settings of the whole run. */
  public Evidence and(Evidence other, Settings whole) {
    Map<Class<?>, Object> joined = new HashMap<>(other.parts);
    parts.forEach((type, part) -> joined.put(type, joined(part, joined.get(type))));
    boolean more = other.exchanges.size() > exchanges.size();
    return new Evidence(whole, more ? other.exchanges : exchanges, Map.copyOf(joined));
  }

  /** What is not of one API alone is the same in both. */
  @SuppressWarnings("unchecked") // parts under one type are of that type
  private static Object joined(Object part, @Nullable Object other) {
    return other != null && part instanceof Joinable<?> joinable
        ? ((Joinable<Object>) joinable).and(other)
        : part;
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
