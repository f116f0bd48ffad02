package io.github.pluginconformance.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says which values were decided by code, so that a report can show them like all others. */
public final class CodeSettings {

  private static final String ORIGIN = "code";

  private CodeSettings() {}

  /**
   * The same settings; where none of their values has an origin yet, each is said to come from
   * code.
   */
  public static Settings described(Settings settings) {
    if (!settings.effective().isEmpty()) {
      return settings;
    }
    List<EffectiveSetting> list = new ArrayList<>();
    values(settings).forEach((key, value) -> list.add(new EffectiveSetting(key, value, ORIGIN)));
    return SettingsBuilder.like(settings).effective(list).build();
  }

  /** The list of what was loaded, with the values that code changed afterwards. */
  static List<EffectiveSetting> changed(
      List<EffectiveSetting> loaded, Settings before, Settings after) {
    Map<String, EffectiveSetting> list = new LinkedHashMap<>();
    loaded.forEach(setting -> list.put(setting.key(), setting));
    Map<String, String> old = values(before);
    values(after)
        .forEach(
            (key, value) -> {
              if (!value.equals(old.get(key))) {
                list.put(key, new EffectiveSetting(key, value, ORIGIN));
              }
            });
    return List.copyOf(list.values());
  }

  private static Map<String, String> values(Settings settings) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("baseUrl", settings.target().baseUrl().toString());
    values.put("publicUrl", String.valueOf(settings.target().publicUrl()));
    values.put("specUrl", String.valueOf(settings.target().specUrl()));
    values.put("profile", settings.profile().key());
    values.put("mode", settings.mode().key());
    values.put("startupTimeout", text(settings.startupTimeout()));
    values.put("links.max", Integer.toString(settings.links().max()));
    values.put("rules.include", String.join(", ", settings.rules().include()));
    values.put("rules.exclude", String.join(", ", settings.rules().exclude()));
    values.put("failOn", settings.failOn().key());
    values.put("reportsDirectory", settings.reportsDirectory().toString());
    values.put("seed", Long.toString(settings.seed()));
    values.put("limits.requestTimeout", text(settings.limits().requestTimeout()));
    values.put("limits.requests", Integer.toString(settings.limits().requests()));
    values.put("limits.runTimeout", text(settings.limits().runTimeout()));
    values.put("limits.concurrency", Integer.toString(settings.limits().concurrency()));
    values.put("secondOpinion", Boolean.toString(settings.secondOpinion()));
    Class<?> driver = settings.authorizationDriver();
    values.put("authorizationDriver", driver == null ? "" : driver.getName());
    values.values().removeIf(value -> value.equals("null") || value.isEmpty());
    return values;
  }

  private static String text(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
