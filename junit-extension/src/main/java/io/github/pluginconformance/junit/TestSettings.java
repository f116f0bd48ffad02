package io.github.pluginconformance.junit;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.SettingsLoader;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Translates what a test class says into settings. */
final class TestSettings {

  private final Declared declared;
  private final Members members;

  private TestSettings(Declared declared, Members members) {
    this.declared = declared;
    this.members = members;
  }

  /** Those of a test of JUnit Jupiter; for an ordinary test what its class declares for another. */
  static TestSettings of(ExtensionContext context) {
    Members members = Members.of(context);
    Declared declared =
        context
            .getTestMethod()
            .flatMap(TestSettings::annotation)
            .or(() -> members.method(PluginConformanceTest.class).flatMap(TestSettings::annotation))
            .map(Declared::by)
            .or(() -> ofSuite(context.getRequiredTestClass()))
            .orElse(Declared.NOTHING);
    return new TestSettings(declared, members);
  }

  /** Those of a class with {@link PluginConformanceSuite}. */
  static TestSettings of(Class<?> suite) {
    return new TestSettings(ofSuite(suite).orElse(Declared.NOTHING), Members.ofStatic(suite));
  }

  private static Optional<Declared> ofSuite(Class<?> type) {
    return AnnotationSupport.findAnnotation(type, PluginConformanceSuite.class).map(Declared::by);
  }

  private static Optional<PluginConformanceTest> annotation(Method method) {
    return AnnotationSupport.findAnnotation(method, PluginConformanceTest.class);
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
          declared.namedDriver().ifPresent(builder::authorizationDriver);
          customizer.ifPresent(method -> change(method, builder));
        });
  }

  /**
   * The rules that will be judged, as far as that is known before the test instance is ready, and
   * the gate.
   */
  Stream<RunEngine.NamedRule> checks(RunEngine engine) {
    Settings early = early();
    boolean open = members.method(ConformanceSettings.class).isPresent();
    return Stream.concat(
        engine.rules(early.profile()).stream()
            .filter(rule -> open || early.rules().selects(rule.id())),
        Stream.of(Verification.OF_VERDICT));
  }

  /** The same; all of them in the usual profile where the settings cannot be used. */
  Stream<RunEngine.NamedRule> checksIfKnown(RunEngine engine) {
    try {
      return checks(engine);
    } catch (RuntimeException unusable) {
      return Stream.concat(
          engine.rules(Profile.CHATGPT_PLUGIN).stream(), Stream.of(Verification.OF_VERDICT));
    }
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
    Map<String, String> properties = new LinkedHashMap<>();
    System.getProperties()
        .stringPropertyNames()
        .forEach(name -> properties.put(name, System.getProperty(name)));
    SettingsLoader loader =
        SettingsLoader.in(Path.of(""))
            .texts(declared.values(), declared.origin())
            .environment(System.getenv())
            .systemProperties(properties);
    return declared.config().isEmpty() ? loader : loader.config(declared.config());
  }

  private static String baseUrl(Object value) {
    return value instanceof Integer port ? "http://localhost:" + port : value.toString();
  }
}
