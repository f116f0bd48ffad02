package io.github.pluginconformance.settings;

import static io.github.pluginconformance.settings.ValueTypes.CERTIFICATES;
import static io.github.pluginconformance.settings.ValueTypes.COUNT;
import static io.github.pluginconformance.settings.ValueTypes.DURATION;
import static io.github.pluginconformance.settings.ValueTypes.EXACT_URL;
import static io.github.pluginconformance.settings.ValueTypes.FILE;
import static io.github.pluginconformance.settings.ValueTypes.FLAG;
import static io.github.pluginconformance.settings.ValueTypes.JSON_OBJECT;
import static io.github.pluginconformance.settings.ValueTypes.PATH;
import static io.github.pluginconformance.settings.ValueTypes.POSITIVE_COUNT;
import static io.github.pluginconformance.settings.ValueTypes.POSITIVE_DURATION;
import static io.github.pluginconformance.settings.ValueTypes.REFERENCE_OR_TEXT;
import static io.github.pluginconformance.settings.ValueTypes.SECRET;
import static io.github.pluginconformance.settings.ValueTypes.TEXT;
import static io.github.pluginconformance.settings.ValueTypes.TEXTS;
import static io.github.pluginconformance.settings.ValueTypes.URL;
import static io.github.pluginconformance.settings.ValueTypes.URLS;
import static io.github.pluginconformance.settings.ValueTypes.URL_OR_PATH;
import static io.github.pluginconformance.settings.ValueTypes.WHOLE_NUMBER;
import static io.github.pluginconformance.settings.ValueTypes.oneOf;
import static io.github.pluginconformance.settings.ValueTypes.someOf;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one table of all settings, in the order of the documentation. Parsing, defaults, effective
 * values, docs/settings.md, the JSON Schema and the parameters of the Maven goals follow from it. A
 * setting is read with {@link Settings#find} or {@link Settings#get}.
 */
@PublicApi
public final class SettingKeys {

  /** What each system property begins with. */
  public static final String PROPERTY_PREFIX = "plugin-conformance.";

  /** What each environment variable begins with. */
  public static final String ENVIRONMENT_PREFIX = "PLUGIN_CONFORMANCE_";

  private static final List<String> FORMATS =
      Stream.of(ReportFormat.values()).map(ReportFormat::key).toList();

  private static final List<String> USUAL_FORMATS =
      Stream.of(ReportFormat.values())
          .filter(ReportFormat::isUsual)
          .map(ReportFormat::key)
          .toList();

  /** Filled by the constants below, so that none can be forgotten. */
  private static final SettingTable TABLE = new SettingTable();

  public static final SettingKey<URI> BASE_URL =
      TABLE.plain("baseUrl", URL, "where the plugin runs; the only required setting");

  public static final SettingKey<URI> PUBLIC_URL =
      TABLE.plain(
          "publicUrl",
          URL,
          "the origin that the plugin's documents name; requests to it are sent to baseUrl");

  public static final SettingKey<String> SPEC_URL =
      TABLE.plain(
          "specUrl",
          URL_OR_PATH,
          "the API document, where no manifest leads to one that is served");

  public static final SettingKey<Profile> PROFILE =
      TABLE.orElse(
          "profile",
          oneOf(List.of(Profile.values()), Profile::key),
          "what the plugin is made for",
          Profile.byDefault());

  public static final SettingKey<Mode> MODE =
      TABLE.usually(
          "mode",
          oneOf(List.of(Mode.values()), Mode::key),
          "how far a run may go with the plugin's data",
          "own-data on loopback, else read-only");

  public static final SettingKey<Duration> STARTUP_TIMEOUT =
      TABLE.orElse(
          "startupTimeout",
          DURATION,
          "how long to wait for the plugin to answer at all",
          Duration.ZERO);

  public static final SettingKey<Secret> TOKEN =
      TABLE.plain("credentials.token", SECRET, "the token that callers send");

  public static final SettingKey<Secret> USERNAME =
      TABLE.plain("credentials.username", SECRET, "the user name for basic authentication");

  public static final SettingKey<Secret> PASSWORD =
      TABLE.plain("credentials.password", SECRET, "the password for basic authentication");

  public static final SettingKey<String> SERVER_ID =
      TABLE.plain(
          "credentials.serverId",
          TEXT,
          "in Maven: the server of settings.xml that holds the credential");

  public static final SettingKey<Secret> CLIENT_ID =
      TABLE.plain("credentials.oauth.clientId", SECRET, "the OAuth client id of the platform");

  public static final SettingKey<Secret> CLIENT_SECRET =
      TABLE.plain(
          "credentials.oauth.clientSecret", SECRET, "the OAuth client secret of the platform");

  public static final SettingKey<Secret> LOGIN_USERNAME =
      TABLE.plain("credentials.oauth.login.username", SECRET, "who logs in on the login page");

  public static final SettingKey<Secret> LOGIN_PASSWORD =
      TABLE.plain("credentials.oauth.login.password", SECRET, "the password for the login page");

  public static final SettingKey<URI> REDIRECT_URI =
      TABLE.usually(
          "credentials.oauth.redirectUri",
          EXACT_URL,
          "the callback that is registered with the authorization server",
          "the platform's, with a fixed plugin id");

  public static final SettingKey<Secret> OTHER_TOKEN =
      TABLE.plain("credentials.other.token", SECRET, "the token of a second caller");

  public static final SettingKey<Secret> OTHER_USERNAME =
      TABLE.plain("credentials.other.username", SECRET, "the user name of a second caller");

  public static final SettingKey<Secret> OTHER_PASSWORD =
      TABLE.plain("credentials.other.password", SECRET, "the password of a second caller");

  public static final SettingKey<String> VERIFICATION_TOKEN =
      TABLE.plain(
          "credentials.verificationToken",
          REFERENCE_OR_TEXT,
          "the token expected in the manifest's verification_tokens; public, so not redacted");

  public static final SettingKey<List<URI>> ALLOWED_ORIGINS =
      TABLE.orElse(
          "allowedOrigins", URLS, "other origins that may get OAuth credentials", List.of());

  public static final SettingKey<Path> CA_BUNDLE =
      TABLE.plain(
          "caBundle",
          CERTIFICATES,
          "a PEM file with certificates to trust besides the JVM's, as of a company's own"
              + " authority");

  public static final SettingKey<Path> APPROVED_MANIFEST =
      TABLE.plain(
          "approvedManifest", JSON_OBJECT, "the manifest that was reviewed, to compare with");

  public static final SettingKey<Path> PLUGIN_MANIFEST =
      TABLE.plain(
          "pluginManifest",
          PATH,
          "profile copilot-plugin: the plugin manifest, the folder of the app package, or its zip");

  static {
    CopilotKeys.all().forEach(TABLE::added);
    OperationKeys.all().forEach(TABLE::added);
  }

  public static final SettingKey<List<String>> LINKS_IGNORE =
      TABLE.orElse("links.ignore", TEXTS, "glob patterns of URLs that are not fetched", List.of());

  public static final SettingKey<Integer> LINKS_MAX =
      TABLE.orElse(
          "links.max", COUNT, "how many distinct links are fetched", LinkSettings.DEFAULT.max());

  public static final SettingKey<List<String>> RULES_INCLUDE =
      TABLE.orElse(
          "rules.include",
          TEXTS,
          "which rules are judged, as glob patterns",
          RuleSelection.ALL.include());

  public static final SettingKey<List<String>> RULES_EXCLUDE =
      TABLE.orElse("rules.exclude", TEXTS, "which rules are left out; beats include", List.of());

  public static final SettingKey<FailOn> FAIL_ON =
      TABLE.orElse(
          "failOn",
          oneOf(List.of(FailOn.values()), FailOn::key),
          "the weakest finding that closes the gate",
          FailOn.ERROR);

  public static final SettingKey<Path> BASELINE =
      TABLE.usually(
          "baseline",
          FILE,
          "findings that are known and accepted",
          "conformance-baseline.yaml if it exists");

  public static final SettingKey<Path> WAIVERS =
      TABLE.usually(
          "waivers",
          FILE,
          "findings that a person accepts",
          "conformance-waivers.yaml if it exists");

  public static final SettingKey<List<String>> REPORTS =
      TABLE.orElse(
          "reports", someOf(FORMATS), "formats to write; json is always written", USUAL_FORMATS);

  public static final SettingKey<Path> REPORTS_DIRECTORY =
      TABLE.orElse(
          "reportsDirectory",
          PATH,
          "where reports are written",
          Path.of("target", "plugin-conformance"),
          "target/plugin-conformance");

  public static final SettingKey<String> MANIFEST_SOURCE =
      TABLE.plain(
          "sources.manifest", TEXT, "where the manifest stands in the repository, for SARIF");

  public static final SettingKey<String> DOCUMENT_SOURCE =
      TABLE.plain(
          "sources.document", TEXT, "where the API document stands in the repository, for SARIF");

  public static final SettingKey<Long> SEED =
      TABLE.orElse("seed", WHOLE_NUMBER, "what invented values depend on", 1L);

  public static final SettingKey<Duration> REQUEST_TIMEOUT =
      TABLE.orElse(
          "limits.requestTimeout",
          POSITIVE_DURATION,
          "wall clock of one request, body included",
          Limits.DEFAULT.requestTimeout());

  public static final SettingKey<Integer> REQUESTS =
      TABLE.orElse(
          "limits.requests",
          POSITIVE_COUNT,
          "how many requests a run may send; where it is not set, 500, and 200 more for each"
              + " operation",
          Limits.DEFAULT.requests());

  public static final SettingKey<Duration> RUN_TIMEOUT =
      TABLE.orElse(
          "limits.runTimeout",
          POSITIVE_DURATION,
          "wall clock of the whole run",
          Limits.DEFAULT.runTimeout());

  public static final SettingKey<Integer> CONCURRENCY =
      TABLE.orElse(
          "limits.concurrency",
          POSITIVE_COUNT,
          "how many requests may be under way at once; of pages and images, three times as many"
              + " while they come quickly, unless it is 1",
          Limits.DEFAULT.concurrency());

  public static final SettingKey<Boolean> SECOND_OPINION =
      TABLE.orElse("secondOpinion", FLAG, "whether swagger-request-validator is asked too", false);

  public static final SettingKey<Boolean> QUIET =
      TABLE.orElse("quiet", FLAG, "whether only the verdict is printed", false);

  private SettingKeys() {}

  /**
   * Formats of reports in the order of the documentation.
   *
   * @throws IllegalArgumentException if one of them is unknown
   */
  static List<String> formats(Set<String> wanted) {
    if (!FORMATS.containsAll(wanted)) {
      throw new IllegalArgumentException("reports must be some of " + FORMATS + ", not " + wanted);
    }
    return FORMATS.stream().filter(wanted::contains).toList();
  }

  /** Every setting, in the order of the documentation. */
  public static List<SettingKey<?>> all() {
    return TABLE.all();
  }

  /** Whether a list stands at this place, given by the names on the way to it. */
  public static boolean holdsList(List<String> place) {
    return TABLE.at(place).filter(key -> key.type().isList()).isPresent();
  }

  static SettingTable table() {
    return TABLE;
  }
}
