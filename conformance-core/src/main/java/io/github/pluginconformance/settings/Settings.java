package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.json.JsonValue;
import io.github.pluginconformance.profile.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a run is told, complete and immutable. Built by {@link SettingsBuilder} or {@link
 * SettingsLoader}. Every setting of {@link SettingKeys} can be read with {@link #get} or {@link
 * #find}; those that are read in many places have a method of their own.
 */
@PublicApi
public final class Settings {

  private final SettingValues values;
  private final @Nullable Class<? extends AuthorizationDriver> authorizationDriver;
  private final Target target;
  private final Credentials credentials;
  private final Map<String, Map<String, JsonValue>> inputs;
  private final Map<String, OperationSettings> operations;
  private final LinkSettings links;
  private final RuleSelection rules;
  private final Limits limits;

  Settings(
      SettingValues values, @Nullable Class<? extends AuthorizationDriver> authorizationDriver) {
    this.values = values;
    this.authorizationDriver = authorizationDriver;
    this.target =
        new Target(
            values.get(SettingKeys.BASE_URL),
            values.find(SettingKeys.PUBLIC_URL),
            values.find(SettingKeys.SPEC_URL));
    this.credentials = Credentials.of(values);
    this.inputs = inputs(values);
    this.operations = OperationSettings.all(values);
    this.links =
        new LinkSettings(values.get(SettingKeys.LINKS_IGNORE), values.get(SettingKeys.LINKS_MAX));
    this.rules =
        new RuleSelection(
            values.get(SettingKeys.RULES_INCLUDE), values.get(SettingKeys.RULES_EXCLUDE));
    this.limits =
        new Limits(
            values.get(SettingKeys.REQUEST_TIMEOUT),
            values.get(SettingKeys.REQUESTS),
            values.get(SettingKeys.RUN_TIMEOUT),
            values.get(SettingKeys.CONCURRENCY));
  }

  /**
   * The value of a setting, or its default; empty if it has none.
   *
   * @param names what the asterisks in the setting's name stand for, in their order
   */
  public <T> Optional<T> find(SettingKey<T> setting, String... names) {
    return Optional.ofNullable(values.find(setting, names));
  }

  /**
   * The value of a setting that always has one.
   *
   * @param names what the asterisks in the setting's name stand for, in their order
   * @throws NullPointerException if it has neither value nor default
   */
  public <T> T get(SettingKey<T> setting, String... names) {
    return values.get(setting, names);
  }

  /** The plugin under test. */
  public Target target() {
    return target;
  }

  /** What the plugin is made for. */
  public Profile profile() {
    return get(SettingKeys.PROFILE);
  }

  /** How far the run may go with the plugin's data. */
  public Mode mode() {
    return get(SettingKeys.MODE);
  }

  /** How long to wait for the plugin to answer at all. */
  public Duration startupTimeout() {
    return get(SettingKeys.STARTUP_TIMEOUT);
  }

  /** What callers identify themselves with. */
  public Credentials credentials() {
    return credentials;
  }

  /** A copy of the manifest that was reviewed, to compare the live one with. */
  public @Nullable Path approvedManifest() {
    return values.find(SettingKeys.APPROVED_MANIFEST);
  }

  /**
   * Values the tool cannot invent, by operation or {@code *}, then by parameter or property name.
   */
  public Map<String, Map<String, JsonValue>> inputs() {
    return inputs;
  }

  /** What the user says about operations, by operation. */
  public Map<String, OperationSettings> operations() {
    return operations;
  }

  /** Which returned links are looked at. */
  public LinkSettings links() {
    return links;
  }

  /** Which rules are judged. */
  public RuleSelection rules() {
    return rules;
  }

  /** The weakest finding that closes the gate. */
  public FailOn failOn() {
    return get(SettingKeys.FAIL_ON);
  }

  /** Findings known and accepted by machine. */
  public @Nullable Path baseline() {
    return values.find(SettingKeys.BASELINE);
  }

  /** Findings accepted by a person. */
  public @Nullable Path waivers() {
    return values.find(SettingKeys.WAIVERS);
  }

  /** Formats to write, as {@code reports} names them; {@code json} is always among them. */
  public Set<String> reports() {
    Set<String> formats = new LinkedHashSet<>(List.of("json"));
    formats.addAll(get(SettingKeys.REPORTS));
    return formats;
  }

  /** Where reports are written. */
  public Path reportsDirectory() {
    return get(SettingKeys.REPORTS_DIRECTORY);
  }

  /**
   * Where the manifest and the document stand in the user's repository, for SARIF: {@code manifest}
   * and {@code document}.
   */
  public Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    find(SettingKeys.MANIFEST_SOURCE).ifPresent(file -> sources.put("manifest", file));
    find(SettingKeys.DOCUMENT_SOURCE).ifPresent(file -> sources.put("document", file));
    return sources;
  }

  /** What invented values depend on. */
  public long seed() {
    return get(SettingKeys.SEED);
  }

  /** The bounds of the run. */
  public Limits limits() {
    return limits;
  }

  /** Whether swagger-request-validator is asked too. */
  public boolean secondOpinion() {
    return get(SettingKeys.SECOND_OPINION);
  }

  /** Other origins that may get OAuth credentials, such as an authorization server of its own. */
  public List<URI> allowedOrigins() {
    return get(SettingKeys.ALLOWED_ORIGINS);
  }

  /** PEM file with certificates that are trusted besides the JVM's, as of a company's own. */
  public @Nullable Path caBundle() {
    return values.find(SettingKeys.CA_BUNDLE);
  }

  /** Gets users through login pages that need more than forms. */
  public @Nullable Class<? extends AuthorizationDriver> authorizationDriver() {
    return authorizationDriver;
  }

  /** Whether only the verdict is printed. */
  public boolean quiet() {
    return get(SettingKeys.QUIET);
  }

  /** Each value with its origin, for the report. */
  public List<EffectiveSetting> effective() {
    List<EffectiveSetting> list = new ArrayList<>(values.effective());
    if (authorizationDriver != null) {
      list.add(
          new EffectiveSetting(
              "authorizationDriver", authorizationDriver.getName(), SettingsBuilder.CODE));
    }
    return list;
  }

  /** What the user says about an operation of this name. */
  public OperationSettings operation(String name) {
    return operation(List.of(name));
  }

  /**
   * What the user says about an operation; {@link OperationSettings#NONE} if nothing.
   *
   * @param names what it may be called: its operationId, or method and path such as {@code GET
   *     /todos}
   */
  public OperationSettings operation(List<String> names) {
    for (String name : names) {
      OperationSettings said = operations.get(name);
      if (said != null) {
        return said;
      }
    }
    return OperationSettings.NONE;
  }

  /** The user's value for a parameter or property of an operation of this name. */
  public Optional<JsonValue> input(String operation, String name) {
    return input(List.of(operation), name);
  }

  /**
   * The user's value for a parameter or property of an operation: its own first, then that of
   * {@code *}.
   *
   * @param operation what the operation may be called
   */
  public Optional<JsonValue> input(List<String> operation, String name) {
    return ownInput(operation, name)
        .or(() -> Optional.ofNullable(inputs.getOrDefault("*", Map.of()).get(name)));
  }

  /**
   * The user's value for a parameter or property of this operation alone.
   *
   * @param operation what the operation may be called
   */
  public Optional<JsonValue> ownInput(List<String> operation, String name) {
    return operation.stream()
        .map(called -> inputs.getOrDefault(called, Map.of()))
        .flatMap(given -> Optional.ofNullable(given.get(name)).stream())
        .findFirst();
  }

  SettingValues values() {
    return values;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Settings that
        && values.equals(that.values)
        && Objects.equals(authorizationDriver, that.authorizationDriver);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** The values as they are shown in reports, without secrets. */
  @Override
  public String toString() {
    return effective().toString();
  }

  private static Map<String, Map<String, JsonValue>> inputs(SettingValues values) {
    Map<String, Map<String, JsonValue>> inputs = new LinkedHashMap<>();
    values.forEach(
        OperationKeys.INPUT,
        (place, value) ->
            inputs
                .computeIfAbsent(place.get(1), operation -> new LinkedHashMap<>())
                .put(place.get(2), value));
    return inputs;
  }
}
