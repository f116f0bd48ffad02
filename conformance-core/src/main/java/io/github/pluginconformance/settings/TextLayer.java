package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes settings that are given as names and texts: system properties, environment variables,
 * annotation attributes.
 */
final class TextLayer {

  private static final String CONFIG = "config";

  /** Where builds say which version of this library they want. Surefire hands it to the tests. */
  private static final String VERSION = SettingKeys.PROPERTY_PREFIX + "version";

  private final GivenSettings given;
  private final Problems problems;
  private final Path folder;

  TextLayer(GivenSettings given, Problems problems, Path folder) {
    this.given = given;
    this.problems = problems;
    this.folder = folder;
  }

  /** System properties; those without our prefix are not ours. */
  void takeProperties(Map<String, String> properties) {
    new TreeMap<>(properties)
        .forEach(
            (name, value) -> {
              if (name.startsWith(SettingKeys.PROPERTY_PREFIX) && !name.equals(VERSION)) {
                String dotted = name.substring(SettingKeys.PROPERTY_PREFIX.length());
                take(dotted, value, "system property " + name);
              }
            });
  }

  /** Options of a command line, by name without the dashes. */
  void takeOptions(Map<String, String> options) {
    new TreeMap<>(options).forEach((name, value) -> take(name, value, "option --" + name));
  }

  /** Names and texts of a door, such as the attributes of an annotation. */
  void takeAll(Map<String, String> texts, String origin) {
    texts.forEach((name, value) -> take(name, value, origin));
  }

  /**
   * Environment variables; those without our prefix are not ours.
   *
   * @param secrets variables that hold secrets, whatever their names
   */
  void takeEnvironment(Map<String, String> environment, Set<String> secrets) {
    new TreeMap<>(environment)
        .forEach(
            (name, value) -> {
              if (name.startsWith(SettingKeys.ENVIRONMENT_PREFIX) && !secrets.contains(name)) {
                takeVariable(name, value);
              }
            });
  }

  private void takeVariable(String name, String value) {
    String origin = "environment variable " + name;
    Optional<String> dotted = dottedName(name.substring(SettingKeys.ENVIRONMENT_PREFIX.length()));
    dotted.ifPresentOrElse(
        found -> take(found, value, origin),
        () -> problems.add(UnknownName.variable(name), origin));
  }

  private static Optional<String> dottedName(String snake) {
    if (snake.equals("RULES") || snake.equals("CONFIG")) {
      return Optional.of(snake.toLowerCase(Locale.ROOT));
    }
    return SettingKeys.table()
        .fixed()
        .map(SettingKey::name)
        .filter(name -> SettingKey.upperSnake(name).equals(snake))
        .findFirst();
  }

  private void take(String dotted, String value, String origin) {
    if (dotted.equals(CONFIG)) {
      return; // which file to read was decided before
    }
    List<String> place =
        dotted.equals("rules") ? List.of("rules", "include") : List.of(dotted.split("\\.", -1));
    if (SettingKeys.table().at(place).isPresent()) {
      given.put(place, new GivenValue(TextNode.valueOf(value), origin, folder, true));
    } else {
      problems.add(unfit(place), origin);
    }
  }

  private static String unfit(List<String> place) {
    return SettingKeys.table().isGroup(place)
        ? String.join(".", place)
            + " cannot be given as one text; there are "
            + String.join(", ", SettingKeys.table().namesBelow(place))
        : UnknownName.at(place);
  }
}
