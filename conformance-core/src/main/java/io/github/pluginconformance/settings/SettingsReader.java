package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.secret.Secret;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Understands every value that was given, by the table. What cannot be understood becomes a
 * problem, and counts as not given.
 */
final class SettingsReader {

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}");

  private final References references;
  private final Problems problems;
  private final Set<SettingKey<?>> mayBeMissing;

  /**
   * @param mayBeMissing settings that may name a file that is not there
   */
  SettingsReader(References references, Problems problems, Set<SettingKey<?>> mayBeMissing) {
    this.references = references;
    this.problems = problems;
    this.mayBeMissing = mayBeMissing;
  }

  void read(GivenSettings given, SettingsBuilder into) {
    given.forEach(
        (place, value) -> {
          if (!value.node().isNull()) {
            SettingKeys.table().at(place).ifPresent(key -> read(key, place, value, into));
          }
        });
  }

  private <T> void read(
      SettingKey<T> key, List<String> place, GivenValue value, SettingsBuilder into) {
    String name = String.join(".", place);
    try {
      refuseExpression(key, value);
      T parsed =
          key.type()
              .parse(value, new ValueType.Reading(name, references, mayBeMissing.contains(key)));
      into.given(key, place, parsed, shown(value.node()), origin(value, parsed));
    } catch (BadValueException bad) {
      problems.add(name + " " + bad.getMessage(), value.origin());
    }
  }

  /** An expression that is still there was not replaced by the build that should have done so. */
  private static void refuseExpression(SettingKey<?> key, GivenValue value)
      throws BadValueException {
    Matcher found = EXPRESSION.matcher(value.node().isTextual() ? value.node().asText() : "");
    if (found.find() && (value.isText() || key.type() != ValueTypes.ANY)) {
      throw new BadValueException(unresolved(found.group(), value.isText()));
    }
  }

  private static String unresolved(String expression, boolean fromBuild) {
    String name = expression.substring(2, expression.length() - 1);
    return "holds "
        + expression
        + (fromBuild
            ? ", which has no value; define the property " + name + " in the POM or with -D" + name
            : ", but a settings file has no such expressions; write the value, or give the setting"
                + " by environment variable or system property");
  }

  /** A short secret is found in too many places that are none, so it cannot be hidden by value. */
  private static String origin(GivenValue value, Object parsed) {
    boolean brief =
        parsed instanceof Secret secret && secret.reveal().length() < Secret.SHORTEST_TO_HIDE;
    return brief
        ? value.origin()
            + "; shorter than "
            + Secret.SHORTEST_TO_HIDE
            + " characters, so it cannot be hidden everywhere"
        : value.origin();
  }

  private static String shown(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(SettingsReader::shown)
          .collect(Collectors.joining(", "));
    }
    return node.isValueNode() ? node.asText() : JsonText.of(node);
  }
}
