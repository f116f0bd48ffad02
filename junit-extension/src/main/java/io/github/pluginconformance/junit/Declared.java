package io.github.pluginconformance.junit;

import io.github.pluginconformance.settings.AuthorizationDriver;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an annotation says about settings.
 *
 * @param origin the annotation's name, for the report
 * @param values settings by dotted name
 * @param config another settings file; empty for none
 * @param driver {@link AuthorizationDriver} itself stands for none
 */
record Declared(
    String origin,
    Map<String, String> values,
    String config,
    Class<? extends AuthorizationDriver> driver) {

  /** For a class without any of the annotations. */
  static final Declared NOTHING =
      new Declared("@PluginConformanceTest", Map.of(), "", AuthorizationDriver.class);

  static Declared by(PluginConformanceTest annotation) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("baseUrl", annotation.baseUrl());
    values.put("publicUrl", annotation.publicUrl());
    values.put("specUrl", annotation.specUrl());
    values.put("profile", annotation.profile());
    values.put("mode", annotation.mode());
    values.put("failOn", annotation.failOn());
    values.put("rules.include", String.join(",", annotation.rules()));
    values.put("rules.exclude", String.join(",", annotation.excludedRules()));
    return new Declared(
        "@PluginConformanceTest",
        complete(values, annotation.settings()),
        annotation.config(),
        annotation.authorizationDriver());
  }

  static Declared by(PluginConformanceSuite annotation) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("baseUrl", annotation.baseUrl());
    values.put("publicUrl", annotation.publicUrl());
    values.put("specUrl", annotation.specUrl());
    values.put("profile", annotation.profile());
    values.put("mode", annotation.mode());
    values.put("failOn", annotation.failOn());
    values.put("rules.include", String.join(",", annotation.rules()));
    values.put("rules.exclude", String.join(",", annotation.excludedRules()));
    return new Declared(
        "@PluginConformanceSuite",
        complete(values, annotation.settings()),
        annotation.config(),
        annotation.authorizationDriver());
  }

  Optional<Class<? extends AuthorizationDriver>> namedDriver() {
    return driver == AuthorizationDriver.class ? Optional.empty() : Optional.of(driver);
  }

  private static Map<String, String> complete(Map<String, String> values, String[] settings) {
    for (String setting : settings) {
      String[] pair = setting.split("=", 2);
      values.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
