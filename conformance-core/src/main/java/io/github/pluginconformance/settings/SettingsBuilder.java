package io.github.pluginconformance.settings;

import io.github.pluginconformance.json.JsonValue;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds {@link Settings} with the documented defaults; only the base URL is required. */
public final class SettingsBuilder {

  private final URI baseUrl;
  private @Nullable URI publicUrl;
  private @Nullable String specUrl;
  private Profile profile = Profile.CHATGPT_PLUGIN;
  private @Nullable Mode mode;
  private Duration startupTimeout = Duration.ZERO;
  private Credentials credentials = Credentials.NONE;
  private @Nullable Path approvedManifest;
  private final Map<String, Map<String, JsonValue>> inputs = new LinkedHashMap<>();
  private final Map<String, OperationSettings> operations = new LinkedHashMap<>();
  private LinkSettings links = LinkSettings.DEFAULT;
  private RuleSelection rules = RuleSelection.ALL;
  private FailOn failOn = FailOn.ERROR;
  private @Nullable Path baseline;
  private @Nullable Path waivers;
  private Set<String> reports =
      new LinkedHashSet<>(List.of("json", "html", "junit", "sarif", "markdown"));
  private Path reportsDirectory = Path.of("target", "plugin-conformance");
  private final Map<String, String> sources = new LinkedHashMap<>();
  private long seed = 1;
  private Limits limits = Limits.DEFAULT;
  private boolean secondOpinion;
  private List<URI> allowedOrigins = List.of();
  private @Nullable Path caBundle;
  private @Nullable Class<? extends AuthorizationDriver> authorizationDriver;
  private boolean quiet;
  private List<EffectiveSetting> effective = List.of();

  private SettingsBuilder(URI baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Starts from the defaults for a plugin that runs at this URL. */
  public static SettingsBuilder forPlugin(URI baseUrl) {
    return new SettingsBuilder(baseUrl);
  }

  /** Starts from complete settings. */
  public static SettingsBuilder like(Settings settings) {
    SettingsBuilder builder =
        forPlugin(settings.target().baseUrl())
            .publicUrl(settings.target().publicUrl())
            .specUrl(settings.target().specUrl())
            .profile(settings.profile())
            .mode(settings.mode())
            .startupTimeout(settings.startupTimeout())
            .credentials(settings.credentials())
            .approvedManifest(settings.approvedManifest())
            .links(settings.links())
            .rules(settings.rules())
            .failOn(settings.failOn())
            .baseline(settings.baseline())
            .waivers(settings.waivers())
            .reports(settings.reports())
            .reportsDirectory(settings.reportsDirectory())
            .seed(settings.seed())
            .limits(settings.limits())
            .secondOpinion(settings.secondOpinion())
            .allowedOrigins(settings.allowedOrigins())
            .caBundle(settings.caBundle())
            .authorizationDriver(settings.authorizationDriver())
            .quiet(settings.quiet())
            .effective(settings.effective());
    settings
        .inputs()
        .forEach((id, values) -> values.forEach((name, value) -> builder.input(id, name, value)));
    settings.operations().forEach(builder::operation);
    settings.sources().forEach(builder::source);
    return builder;
  }

  public SettingsBuilder publicUrl(@Nullable URI value) {
    publicUrl = value;
    return this;
  }

  public SettingsBuilder specUrl(@Nullable String value) {
    specUrl = value;
    return this;
  }

  public SettingsBuilder profile(Profile value) {
    profile = value;
    return this;
  }

  /** The mode; by default {@code own-data} on loopback and {@code read-only} elsewhere. */
  public SettingsBuilder mode(@Nullable Mode value) {
    mode = value;
    return this;
  }

  public SettingsBuilder startupTimeout(Duration value) {
    startupTimeout = value;
    return this;
  }

  public SettingsBuilder credentials(Credentials value) {
    credentials = value;
    return this;
  }

  public SettingsBuilder approvedManifest(@Nullable Path value) {
    approvedManifest = value;
    return this;
  }

  /**
   * A value for a parameter or property, of one operation or of all ({@code *}).
   *
   * @param value a text, a number, a boolean, a collection or a map of the same
   * @throws IllegalArgumentException if it is something else
   */
  public SettingsBuilder input(String operationId, String name, Object value) {
    inputs
        .computeIfAbsent(operationId, key -> new LinkedHashMap<>())
        .put(name, JsonValue.of(value));
    return this;
  }

  public SettingsBuilder operation(String operationId, OperationSettings value) {
    operations.put(operationId, value);
    return this;
  }

  public SettingsBuilder links(LinkSettings value) {
    links = value;
    return this;
  }

  public SettingsBuilder rules(RuleSelection value) {
    rules = value;
    return this;
  }

  public SettingsBuilder failOn(FailOn value) {
    failOn = value;
    return this;
  }

  public SettingsBuilder baseline(@Nullable Path value) {
    baseline = value;
    return this;
  }

  public SettingsBuilder waivers(@Nullable Path value) {
    waivers = value;
    return this;
  }

  public SettingsBuilder reports(Set<String> value) {
    reports = value;
    return this;
  }

  public SettingsBuilder reportsDirectory(Path value) {
    reportsDirectory = value;
    return this;
  }

  public SettingsBuilder source(String what, String file) {
    sources.put(what, file);
    return this;
  }

  public SettingsBuilder seed(long value) {
    seed = value;
    return this;
  }

  public SettingsBuilder limits(Limits value) {
    limits = value;
    return this;
  }

  public SettingsBuilder secondOpinion(boolean value) {
    secondOpinion = value;
    return this;
  }

  /** Other origins that may get OAuth credentials, such as an authorization server of its own. */
  public SettingsBuilder allowedOrigins(List<URI> value) {
    allowedOrigins = value;
    return this;
  }

  /** A PEM file with certificates that are trusted besides the JVM's. */
  public SettingsBuilder caBundle(@Nullable Path value) {
    caBundle = value;
    return this;
  }

  /** What gets users through login pages that need more than forms; null for none. */
  public SettingsBuilder authorizationDriver(@Nullable Class<? extends AuthorizationDriver> value) {
    authorizationDriver = value;
    return this;
  }

  public SettingsBuilder quiet(boolean value) {
    quiet = value;
    return this;
  }

  public SettingsBuilder effective(List<EffectiveSetting> value) {
    effective = value;
    return this;
  }

  /** The settings, complete. */
  public Settings build() {
    Target target = new Target(baseUrl, publicUrl, specUrl);
    Mode effectiveMode = mode != null ? mode : target.isLoopback() ? Mode.OWN_DATA : Mode.READ_ONLY;
    return new Settings(
        target,
        profile,
        effectiveMode,
        startupTimeout,
        credentials,
        approvedManifest,
        Map.copyOf(inputs),
        Map.copyOf(operations),
        links,
        rules,
        failOn,
        baseline,
        waivers,
        Set.copyOf(reports),
        reportsDirectory,
        Map.copyOf(sources),
        seed,
        limits,
        secondOpinion,
        List.copyOf(allowedOrigins),
        caBundle,
        authorizationDriver,
        quiet,
        List.copyOf(effective));
  }
}
