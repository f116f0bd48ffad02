package io.github.pluginconformance.maven.fork;

import io.github.pluginconformance.maven.goal.BuildValues;
import java.util.Map;
import java.util.Objects;

/**
 * What a JVM is started for.
 *
 * @param goal the name of a constant of {@link io.github.pluginconformance.maven.goal.Goal}, which
 *     Maven's JVM need not load
 * @param terminal whether a person watches what is printed
 * @param properties the system properties of Maven's JVM: proxies, trust stores and the like
 */
record Request(String goal, boolean terminal, BuildValues values, Map<String, String> properties) {

  Map<String, Object> toTree() {
    return Map.of(
        "goal",
        goal,
        "terminal",
        String.valueOf(terminal),
        "values",
        values.toTree(),
        "properties",
        properties);
  }

  @SuppressWarnings("unchecked")
  static Request of(Map<String, ?> tree) {
    return new Request(
        Objects.requireNonNull((String) tree.get("goal")),
        Boolean.parseBoolean((String) tree.get("terminal")),
        BuildValues.of(Objects.requireNonNull((Map<String, ?>) tree.get("values"))),
        Objects.requireNonNull((Map<String, String>) tree.get("properties")));
  }
}
