package io.github.pluginconformance.junit;

import io.github.pluginconformance.settings.AuthorizationDriver;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.SettingsLoader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Translates what a test class says into settings. */
final class TestSettings {

  private static final String ORIGIN = "@PluginConformanceTest";

  private final ExtensionContext context;
  private final Members members;

  TestSettings(ExtensionContext context) {
    this.context = context;
    this.members = new Members(context);
  }

  /** The settings, once the test instance is ready. */
  Settings load() {
    Optional<Method> customizer = members.method(ConformanceSettings.class);
    if (customizer.filter(method -> method.getParameterCount() == 0).isPresent()) {
      return complete(customizer.get());
    }
    SettingsLoader loader = loader();
    members
        .value(PluginUrl.class)
        .ifPresent(url -> loader.texts(Map.of("baseUrl", baseUrl(url)), "@PluginUrl"));
    return loader.load(
        builder -> {
          driver().ifPresent(builder::authorizationDriver);
          customizer.ifPresent(method -> change(method, builder));
        });
  }

  /** A class is no text that a file could hold, so it is handed over as it is. */
  private Optional<Class<? extends AuthorizationDriver>> driver() {
    Optional<Class<? extends AuthorizationDriver>> named =
        annotation().map(PluginConformanceTest::authorizationDriver);
    return named.filter(type -> type != AuthorizationDriver.class);
  }

  /** Whether the rule will be judged, as far as that is known before the test instance is ready. */
  boolean mayJudge(String ruleId) {
    return members.method(ConformanceSettings.class).isPresent() || early().rules().selects(ruleId);
  }

  private Settings early() {
    return loader().baseUrlMayBeMissing().load();
  }

  private Settings complete(Method method) {
    if (members.call(method) instanceof Settings settings) {
      return settings;
    }
    throw new ExtensionConfigurationException(method + " must return Settings");
  }

  private void change(Method method, SettingsBuilder builder) {
    if (method.getParameterCount() != 1
        || !method.getParameterTypes()[0].equals(SettingsBuilder.class)) {
      throw new ExtensionConfigurationException(
          method + " must have one parameter of type SettingsBuilder, or none");
    }
    members.call(method, builder);
  }

  private SettingsLoader loader() {
    Optional<PluginConformanceTest> annotation = annotation();
    Map<String, String> properties = new LinkedHashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    SettingsLoader loader =
        SettingsLoader.in(Path.of(""))
            .texts(annotation.map(TestSettings::attributes).orElse(Map.of()), ORIGIN)
            .environment(System.getenv())
            .systemProperties(properties);
    annotation
        .map(PluginConformanceTest::config)
        .filter(file -> !file.isEmpty())
        .ifPresent(loader::config);
    return loader;
  }

  /** The annotation of this test, or for an ordinary test the one of its class. */
  private Optional<PluginConformanceTest> annotation() {
    return context
        .getTestMethod()
        .flatMap(method -> AnnotationSupport.findAnnotation(method, PluginConformanceTest.class))
        .or(
            () ->
                members
                    .method(PluginConformanceTest.class)
                    .flatMap(
                        method ->
                            AnnotationSupport.findAnnotation(method, PluginConformanceTest.class)));
  }

  private static Map<String, String> attributes(PluginConformanceTest annotation) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("baseUrl", annotation.baseUrl());
    values.put("publicUrl", annotation.publicUrl());
    values.put("specUrl", annotation.specUrl());
    values.put("profile", annotation.profile());
    values.put("mode", annotation.mode());
    values.put("failOn", annotation.failOn());
    values.put("rules.include", String.join(",", annotation.rules()));
    values.put("rules.exclude", String.join(",", annotation.excludedRules()));
    for (String setting : annotation.settings()) {
      String[] pair = setting.split("=", 2);
      values.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
    }
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static String baseUrl(Object value) {
    return value instanceof Integer port ? "http://localhost:" + port : value.toString();
  }
}
