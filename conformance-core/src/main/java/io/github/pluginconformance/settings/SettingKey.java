package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting of the table: its name, its type with parser and way back to text, what holds without
 * it, and what it means.
 *
 * @param <T> what its value is read as
 */
@PublicApi
public final class SettingKey<T> {

  private final String name;
  private final List<String> path;
  private final ValueType<T> type;
  private final String meaning;
  private final @Nullable T defaultValue;
  private final String defaultInWords;

  SettingKey(
      String name,
      ValueType<T> type,
      String meaning,
      @Nullable T defaultValue,
      String defaultInWords) {
    this.name = name;
    this.path = List.of(name.split("\\."));
    this.type = type;
    this.meaning = meaning;
    this.defaultValue = defaultValue;
    this.defaultInWords = defaultInWords;
  }

  /**
   * Its dotted name, such as {@code limits.requestTimeout}; {@code *} stands for a name that the
   * user chooses.
   */
  public String name() {
    return name;
  }

  /** What it does, in one sentence without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** What holds without it, in words; empty if nothing does. */
  public String defaultInWords() {
    return defaultInWords;
  }

  /** What its value must look like; completes the sentence "… must be". */
  public String typeInWords() {
    return type.words();
  }

  ValueType<T> type() {
    return type;
  }

  @Nullable T defaultValue() {
    return defaultValue;
  }

  /** The names on the way to it. */
  List<String> path() {
    return path;
  }

  /**
   * Its place among all settings.
   *
   * @param names what its asterisks stand for, in their order
   */
  List<String> place(String... names) {
    if (names.length == 0) {
      return path;
    }
    List<String> place = new ArrayList<>(path);
    int next = 0;
    for (int i = 0; i < place.size() && next < names.length; i++) {
      if (place.get(i).equals("*")) {
        place.set(i, names[next++]);
      }
    }
    return List.copyOf(place);
  }

  /**
   * Whether it holds names that the user chooses, so that neither environment nor annotation can
   * name it.
   */
  public boolean isPattern() {
    return path.contains("*");
  }

  boolean isAt(List<String> place) {
    return place.size() == path.size() && leadsThrough(place);
  }

  /** Whether this place is on the way to it. */
  boolean leadsThrough(List<String> place) {
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

  @Override
  public String toString() {
    return name;
  }

  static String upperSnake(String dotted) {
    return dotted
        .replace('.', '_')
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
        .toUpperCase(Locale.ROOT);
  }
}
