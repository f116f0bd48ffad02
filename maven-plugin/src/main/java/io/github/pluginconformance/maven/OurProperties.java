package io.github.pluginconformance.maven;

import io.github.pluginconformance.settings.SettingKeys;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Picks the properties that are settings. */
final class OurProperties {

  /** What means something to the goals or to the POM, and not to the run. */
  static final Set<String> OF_GOALS = Set.of("skip", "config", "force", "fork", "rule", "version");

  private OurProperties() {}

  /** Full names and values; what comes later wins. */
  static Map<String, String> in(Properties... sources) {
    Map<String, String> found = new TreeMap<>();
    for (Properties source : sources) {
      for (String name : source.stringPropertyNames()) {
        if (name.startsWith(SettingKeys.PROPERTY_PREFIX) && !OF_GOALS.contains(shortName(name))) {
          found.put(name, source.getProperty(name));
        }
      }
    }
    return found;
  }

  /** The name of the setting. */
  static String shortName(String property) {
    return property.substring(SettingKeys.PROPERTY_PREFIX.length());
  }
}
