package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.json.JsonValue;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Loads settings. Later beats earlier: defaults, the settings file, what a door adds (annotation
 * attributes, a POM), environment variables, system properties, options of a command line. Reads
 * nothing of the process by itself: environment and properties are passed in.
 */
@PublicApi
public final class SettingsLoader {

  private static final URI NOWHERE = URI.create("http://localhost");

  private final Path workingDirectory;
  private final List<Consumer<Layers>> doors = new ArrayList<>();
  private Map<String, String> environment = Map.of();
  private Map<String, String> systemProperties = Map.of();
  private Map<String, String> options = Map.of();
  private CredentialStore store = id -> Optional.empty();
  private @Nullable String config;
  private boolean readsFile = true;
  private final Set<SettingKey<?>> mayBeMissing = new HashSet<>();
  private @Nullable Path defaultReports;

  /** What a door may put its values into. */
  private record Layers(GivenSettings given, Problems problems) {}

  private SettingsLoader(Path workingDirectory) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** Starts with the defaults and the settings file of this folder, if there is one. */
  public static SettingsLoader in(Path workingDirectory) {
    return new SettingsLoader(workingDirectory);
  }

  /** Reads this settings file instead of {@code plugin-conformance.yaml}; it must exist. */
  public SettingsLoader config(@Nullable String file) {
    config = file;
    return this;
  }

  /** Leaves the settings file alone, because it is about to be written. */
  public SettingsLoader withoutFile() {
    readsFile = false;
    return this;
  }

  /** The settings file that is read if it exists: the one asked for, or else the usual one. */
  public Path file() {
    String askedFor = configFile();
    return workingDirectory.resolve(askedFor == null ? SettingsFile.USUAL_NAME : askedFor);
  }

  /**
   * Adds values by dotted name, such as the attributes of an annotation.
   *
   * @param origin who gives them, in words
   */
  public SettingsLoader texts(Map<String, String> values, String origin) {
    Map<String, String> copy = Map.copyOf(values);
    doors.add(
        to -> new TextLayer(to.given(), to.problems(), workingDirectory).takeAll(copy, origin));
    return this;
  }

  /**
   * Adds a tree of values in which all values are texts, such as the configuration of a POM.
   *
   * @param values texts, lists and maps of them
   * @param origin who gives them, in words
   */
  public SettingsLoader tree(Map<String, ?> values, String origin) {
    JsonNode tree = JsonText.tree(JsonValue.of(values));
    doors.add(
        to ->
            new TreeLayer(to.given(), to.problems(), workingDirectory, true, place -> origin)
                .take(tree));
    return this;
  }

  /** The environment variables: settings, and what references name. */
  public SettingsLoader environment(Map<String, String> variables) {
    environment = Map.copyOf(variables);
    return this;
  }

  /** The system properties. */
  public SettingsLoader systemProperties(Map<String, String> properties) {
    systemProperties = Map.copyOf(properties);
    return this;
  }

  /** The options of a command line by dotted name, without dashes; they beat everything else. */
  public SettingsLoader options(Map<String, String> given) {
    options = Map.copyOf(given);
    return this;
  }

  /** Where {@code credentials.serverId} is looked up. */
  public SettingsLoader credentialStore(CredentialStore where) {
    store = where;
    return this;
  }

  /** Says that the baseline is about to be written, so that it need not exist. */
  public SettingsLoader baselineMayBeMissing() {
    mayBeMissing.add(SettingKeys.BASELINE);
    return this;
  }

  /** Says that no plugin will be asked, so that the base URL may be missing. */
  public SettingsLoader baseUrlMayBeMissing() {
    mayBeMissing.add(SettingKeys.BASE_URL);
    return this;
  }

  /** Where reports go unless told otherwise, instead of {@code target/plugin-conformance}. */
  public SettingsLoader reportsByDefaultIn(Path directory) {
    defaultReports = directory.toAbsolutePath().normalize();
    return this;
  }

  /**
   * The settings.
   *
   * @throws SettingsException with everything that is wrong
   */
  public Settings load() {
    return load(builder -> {});
  }

  /**
   * The settings, with a last word by code.
   *
   * @param change what code changes; only reached if nothing is wrong
   * @throws SettingsException with everything that is wrong
   */
  public Settings load(Consumer<SettingsBuilder> change) {
    Problems problems = new Problems();
    GivenSettings given = given(problems);
    SettingsBuilder builder = SettingsBuilder.empty();
    check(given, problems);
    new SettingsReader(new References(environment), problems, mayBeMissing).read(given, builder);
    new StoredCredentials(store, problems).add(builder);
    addUsual(builder);
    List<String> wrong = problems.messages();
    if (!wrong.isEmpty()) {
      throw new SettingsException(wrong, builder.find(SettingKeys.REPORTS_DIRECTORY).orElseThrow());
    }
    change.accept(builder);
    return builder.build();
  }

  private void check(GivenSettings given, Problems problems) {
    SettingsChecks checks = new SettingsChecks(given, problems);
    if (!mayBeMissing.contains(SettingKeys.BASE_URL)) {
      checks.baseUrl();
    }
    checks.together();
  }

  /** What holds without being told depends on the folder. */
  private void addUsual(SettingsBuilder builder) {
    usual(builder, SettingKeys.BASE_URL, NOWHERE, "not given");
    Path target = workingDirectory.resolve("target").resolve("plugin-conformance");
    usual(
        builder,
        SettingKeys.REPORTS_DIRECTORY,
        defaultReports != null ? defaultReports : target,
        SettingKeys.REPORTS_DIRECTORY.defaultInWords());
    usualFile(builder, SettingKeys.BASELINE, "conformance-baseline.yaml");
    usualFile(builder, SettingKeys.WAIVERS, "conformance-waivers.yaml");
  }

  private void usualFile(SettingsBuilder builder, SettingKey<Path> key, String name) {
    Path file = workingDirectory.resolve(name);
    if (mayBeMissing.contains(key) || Files.isRegularFile(file)) {
      usual(builder, key, file, name);
    }
  }

  private static <T> void usual(SettingsBuilder builder, SettingKey<T> key, T value, String shown) {
    if (!builder.isGiven(key)) {
      builder.given(key, key.path(), value, shown, "default");
    }
  }

  private GivenSettings given(Problems problems) {
    GivenSettings given = new GivenSettings();
    if (readsFile) {
      new SettingsFile(given, problems).take(configFile(), workingDirectory);
    }
    doors.forEach(door -> door.accept(new Layers(given, problems)));
    GivenSettings properties = new GivenSettings();
    TextLayer fromProperties = new TextLayer(properties, problems, workingDirectory);
    fromProperties.takeProperties(systemProperties);
    fromProperties.takeOptions(options);
    properties.forEach(given::put);
    new TextLayer(given, problems, workingDirectory)
        .takeEnvironment(environment, References.variables(given));
    properties.forEach(given::put);
    return given;
  }

  private @Nullable String configFile() {
    String property = systemProperties.get(SettingKeys.PROPERTY_PREFIX + "config");
    String variable = environment.get(SettingKeys.ENVIRONMENT_PREFIX + "CONFIG");
    return Stream.of(options.get("config"), property, variable, config)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
