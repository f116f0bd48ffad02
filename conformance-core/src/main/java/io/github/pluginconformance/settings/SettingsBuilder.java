package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.json.JsonValue;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds {@link Settings} with the documented defaults; only the base URL is required. Every
 * setting of {@link SettingKeys} can be set with {@link #set}.
 */
@PublicApi
public final class SettingsBuilder {

  static final String CODE = "code";

  private final SettingValues values;
  private @Nullable Class<? extends AuthorizationDriver> authorizationDriver;

  private SettingsBuilder(SettingValues values) {
    this.values = values;
  }

  /** Starts from the defaults for a plugin that runs at this URL. */
  public static SettingsBuilder forPlugin(URI baseUrl) {
    return empty().set(SettingKeys.BASE_URL, baseUrl);
  }

  /** Starts from complete settings. */
  public static SettingsBuilder like(Settings settings) {
    return new SettingsBuilder(settings.values().copy())
        .authorizationDriver(settings.authorizationDriver());
  }

  /** Starts from nothing, not even a base URL. */
  static SettingsBuilder empty() {
    return new SettingsBuilder(SettingValues.none());
  }

  /**
   * Sets any setting.
   *
   * @param value null for what holds without it
   * @param names what the asterisks in the setting's name stand for, in their order
   */
  public <T> SettingsBuilder set(SettingKey<T> setting, @Nullable T value, String... names) {
    if (Objects.equals(value, values.find(setting, names))) {
      return this;
    }
    return value == null ? unset(setting, names) : given(setting, value, CODE, names);
  }

  /**
   * Sets any setting, and says who gives it.
   *
   * @param origin in words, for the report
   * @param names what the asterisks in the setting's name stand for, in their order
   */
  public <T> SettingsBuilder given(SettingKey<T> setting, T value, String origin, String... names) {
    return given(setting, setting.place(names), value, setting.type().shown().apply(value), origin);
  }

  <T> SettingsBuilder given(
      SettingKey<T> setting, List<String> place, T value, String shown, String origin) {
    values.put(setting, place, value, shown, origin);
    return this;
  }

  boolean isGiven(SettingKey<?> setting) {
    return values.holds(setting.path());
  }

  /** The value so far, or what holds without it. */
  <T> Optional<T> find(SettingKey<T> setting) {
    return Optional.ofNullable(values.find(setting));
  }

  private SettingsBuilder unset(SettingKey<?> setting, String... names) {
    values.remove(setting.place(names));
    return this;
  }

  public SettingsBuilder publicUrl(@Nullable URI value) {
    return set(SettingKeys.PUBLIC_URL, value);
  }

  public SettingsBuilder specUrl(@Nullable String value) {
    return set(SettingKeys.SPEC_URL, value);
  }

  public SettingsBuilder profile(Profile value) {
    return set(SettingKeys.PROFILE, value);
  }

  /** The mode; by default {@code own-data} on loopback and {@code read-only} elsewhere. */
  public SettingsBuilder mode(@Nullable Mode value) {
    return set(SettingKeys.MODE, value);
  }

  public SettingsBuilder startupTimeout(Duration value) {
    return set(SettingKeys.STARTUP_TIMEOUT, value);
  }

  public SettingsBuilder credentials(Credentials value) {
    value.putInto(this);
    return this;
  }

  /**
   * The credential of ordinary calls, where only code can get it: from a login, a container, an
   * identity provider. Reports call it {@code $TOKEN}.
   *
   * @param token is asked once, now
   */
  public SettingsBuilder token(Supplier<String> token) {
    return set(SettingKeys.TOKEN, Secret.of("TOKEN", token.get().strip()));
  }

  public SettingsBuilder approvedManifest(@Nullable Path value) {
    return set(SettingKeys.APPROVED_MANIFEST, value);
  }

  /**
   * A value for a parameter or property, of one operation or of all ({@code *}).
   *
   * @param value a text, a number, a boolean, a collection or a map of the same
   * @throws IllegalArgumentException if it is something else
   */
  public SettingsBuilder input(String operationId, String name, Object value) {
    return set(OperationKeys.INPUT, JsonValue.of(value), operationId, name);
  }

  public SettingsBuilder operation(String operationId, OperationSettings value) {
    value.putInto(this, operationId);
    return this;
  }

  public SettingsBuilder links(LinkSettings value) {
    return set(SettingKeys.LINKS_IGNORE, value.ignore()).set(SettingKeys.LINKS_MAX, value.max());
  }

  public SettingsBuilder rules(RuleSelection value) {
    return set(SettingKeys.RULES_INCLUDE, value.include())
        .set(SettingKeys.RULES_EXCLUDE, value.exclude());
  }

  public SettingsBuilder failOn(FailOn value) {
    return set(SettingKeys.FAIL_ON, value);
  }

  public SettingsBuilder baseline(@Nullable Path value) {
    return set(SettingKeys.BASELINE, value);
  }

  public SettingsBuilder waivers(@Nullable Path value) {
    return set(SettingKeys.WAIVERS, value);
  }

  public SettingsBuilder reports(Set<String> value) {
    return set(SettingKeys.REPORTS, SettingKeys.formats(value));
  }

  public SettingsBuilder reportsDirectory(Path value) {
    return set(SettingKeys.REPORTS_DIRECTORY, value);
  }

  public SettingsBuilder source(String what, String file) {
    return set(
        what.equals("manifest") ? SettingKeys.MANIFEST_SOURCE : SettingKeys.DOCUMENT_SOURCE, file);
  }

  public SettingsBuilder seed(long value) {
    return set(SettingKeys.SEED, value);
  }

  public SettingsBuilder limits(Limits value) {
    return set(SettingKeys.REQUEST_TIMEOUT, value.requestTimeout())
        .set(SettingKeys.REQUESTS, value.requests())
        .set(SettingKeys.RUN_TIMEOUT, value.runTimeout())
        .set(SettingKeys.CONCURRENCY, value.concurrency());
  }

  public SettingsBuilder secondOpinion(boolean value) {
    return set(SettingKeys.SECOND_OPINION, value);
  }

  /** Other origins that may get OAuth credentials, such as an authorization server of its own. */
  public SettingsBuilder allowedOrigins(List<URI> value) {
    return set(SettingKeys.ALLOWED_ORIGINS, value);
  }

  /** A PEM file with certificates that are trusted besides the JVM's. */
  public SettingsBuilder caBundle(@Nullable Path value) {
    return set(SettingKeys.CA_BUNDLE, value);
  }

  /** What gets users through login pages that need more than forms; null for none. */
  public SettingsBuilder authorizationDriver(@Nullable Class<? extends AuthorizationDriver> value) {
    authorizationDriver = value;
    return this;
  }

  public SettingsBuilder quiet(boolean value) {
    return set(SettingKeys.QUIET, value);
  }

  /** The settings, complete. */
  public Settings build() {
    SettingValues complete = values.copy();
    if (!complete.holds(SettingKeys.MODE.place())) {
      boolean loopback = Target.isLoopback(complete.get(SettingKeys.BASE_URL));
      Mode mode = loopback ? Mode.OWN_DATA : Mode.READ_ONLY;
      complete.put(
          SettingKeys.MODE,
          SettingKeys.MODE.place(),
          mode,
          mode.key(),
          loopback ? "default for loopback" : "default for a plugin that is not on loopback");
    }
    return new Settings(complete, authorizationDriver);
  }
}
