package io.github.pluginconformance.settings;

import java.util.List;
import java.util.Locale;

/**
 * One setting that can be given.
 *
 * @param name dotted, such as {@code limits.requestTimeout}; {@code *} stands for a name that the
 *     user chooses
 * @param meaning what it does, in one sentence without a full stop
 * @param defaultValue in words; empty if there is none
 * @param choices the values that {@link ValueType#CHOICE} and {@link ValueType#CHOICES} allow
 */
public record SettingKey(
    String name, ValueType type, String meaning, String defaultValue, List<String> choices) {

  /** The names on the way to it. */
  List<String> path() {
    return List.of(name.split("\\."));
  }

  /**
   * Whether it holds names that the user chooses, so that neither environment nor annotation can
   * name it.
   */
  public boolean isPattern() {
    return name.contains("*");
  }

  /** Whether it is at this place. */
  boolean isAt(List<String> place) {
    return place.size() == path().size() && leadsThrough(place);
  }

  /** Whether this place is on the way to it. */
  boolean leadsThrough(List<String> place) {
    List<String> path = path();
    if (place.size() > path.size()) {
      return false;
    }
    for (int i = 0; i < place.size(); i++) {
      if (!path.get(i).equals("*") && !path.get(i).equals(place.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The environment variable, such as {@code PLUGIN_CONFORMANCE_LIMITS_REQUEST_TIMEOUT}. */
  public String environmentName() {
    return SettingKeys.ENVIRONMENT_PREFIX + upperSnake(name);
  }

  /** The system property, such as {@code plugin-conformance.limits.requestTimeout}. */
  public String propertyName() {
    return SettingKeys.PROPERTY_PREFIX + name;
  }

  /** The type in words, with the choices where there are any. */
  public String typeInWords() {
    return choices.isEmpty() ? type.words() : type.words() + " " + String.join(", ", choices);
  }

  static String upperSnake(String dotted) {
    return dotted
        .replace('.', '_')
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
