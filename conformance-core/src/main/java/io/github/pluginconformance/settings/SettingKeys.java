package io.github.pluginconformance.settings;

import static io.github.pluginconformance.settings.ValueType.ANY;
import static io.github.pluginconformance.settings.ValueType.CHOICE;
import static io.github.pluginconformance.settings.ValueType.CHOICES;
import static io.github.pluginconformance.settings.ValueType.COUNT;
import static io.github.pluginconformance.settings.ValueType.DURATION;
import static io.github.pluginconformance.settings.ValueType.FLAG;
import static io.github.pluginconformance.settings.ValueType.PATH;
import static io.github.pluginconformance.settings.ValueType.POSITIVE_COUNT;
import static io.github.pluginconformance.settings.ValueType.POSITIVE_DURATION;
import static io.github.pluginconformance.settings.ValueType.REFERENCE_OR_TEXT;
import static io.github.pluginconformance.settings.ValueType.SECRET;
import static io.github.pluginconformance.settings.ValueType.TEXT;
import static io.github.pluginconformance.settings.ValueType.TEXTS;
import static io.github.pluginconformance.settings.ValueType.URL;
import static io.github.pluginconformance.settings.ValueType.URLS;
import static io.github.pluginconformance.settings.ValueType.URL_OR_PATH;
import static io.github.pluginconformance.settings.ValueType.WHOLE_NUMBER;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one table of all settings: what can be given, what it means, and what holds without it. */
public final class SettingKeys {

  /** What each system property begins with. */
  public static final String PROPERTY_PREFIX = "plugin-conformance.";

  /** What each environment variable begins with. */
  public static final String ENVIRONMENT_PREFIX = "PLUGIN_CONFORMANCE_";

  private static final List<SettingKey> ALL =
      List.of(
          key("baseUrl", URL, "where the plugin runs; the only required setting", ""),
          key(
              "publicUrl",
              URL,
              "the origin that the plugin's documents name; requests to it are sent to baseUrl",
              ""),
          key("specUrl", URL_OR_PATH, "the API document, where no manifest leads to it", ""),
          choice(
              "profile",
              "what the plugin is made for",
              "chatgpt-plugin",
              "chatgpt-plugin",
              "gpt-action"),
          choice(
              "mode",
              "how far a run may go with the plugin's data",
              "own-data on loopback, else read-only",
              "read-only",
              "own-data",
              "everything"),
          key("startupTimeout", DURATION, "how long to wait for the plugin to answer at all", "0s"),
          key("credentials.token", SECRET, "the token that callers send", ""),
          key("credentials.username", SECRET, "the user name for basic authentication", ""),
          key("credentials.password", SECRET, "the password for basic authentication", ""),
          key(
              "credentials.serverId",
              TEXT,
              "in Maven: the server of settings.xml that holds the credential",
              ""),
          key("credentials.oauth.clientId", SECRET, "the OAuth client id of the platform", ""),
          key(
              "credentials.oauth.clientSecret",
              SECRET,
              "the OAuth client secret of the platform",
              ""),
          key("credentials.oauth.login.username", SECRET, "who logs in on the login page", ""),
          key("credentials.oauth.login.password", SECRET, "the password for the login page", ""),
          key(
              "credentials.oauth.redirectUri",
              URL,
              "the callback that is registered with the authorization server",
              "the platform's, with a fixed plugin id"),
          key("credentials.other.token", SECRET, "the token of a second caller", ""),
          key("credentials.other.username", SECRET, "the user name of a second caller", ""),
          key("credentials.other.password", SECRET, "the password of a second caller", ""),
          key(
              "credentials.verificationToken",
              REFERENCE_OR_TEXT,
              "the token expected in the manifest's verification_tokens; public, so not redacted",
              ""),
          key("allowedOrigins", URLS, "other origins that may get OAuth credentials", ""),
          key(
              "caBundle",
              PATH,
              "a PEM file with certificates to trust besides the JVM's, as of a company's own authority",
              ""),
          key("approvedManifest", PATH, "the manifest that was reviewed, to compare with", ""),
          key(
              "inputs.*.*",
              ANY,
              "a value that cannot be invented, by operationId (or *) and parameter or property name",
              ""),
          choice(
              "operations.*.confirmation.kind",
              "how the user confirms the operation",
              "",
              "none",
              "platform",
              "token",
              "draft-link",
              "preview"),
          key(
              "operations.*.confirmation.token",
              TEXT,
              "JSON pointer to the token in the first answer",
              ""),
          key(
              "operations.*.confirmation.summary",
              TEXT,
              "JSON pointer to the text that says what will happen",
              ""),
          key(
              "operations.*.confirmation.confirmWith",
              TEXT,
              "operationId of the operation that confirms",
              "the same operation"),
          key(
              "operations.*.confirmation.field",
              TEXT,
              "parameter or body property that carries the token, or asks for a preview",
              ""),
          key(
              "operations.*.confirmation.value",
              ANY,
              "the value of the field that asks for a preview",
              ""),
          key(
              "operations.*.confirmation.link",
              TEXT,
              "JSON pointer to the draft link in the answer",
              ""),
          key(
              "operations.*.stateProbe",
              TEXT,
              "operationId of a read operation that shows its effect",
              ""),
          key("operations.*.readOnly", FLAG, "whether it only reads, whatever its method", "false"),
          key(
              "operations.*.locationAware",
              FLAG,
              "whether its answers must depend on the location header",
              "false"),
          key("operations.*.skip", TEXT, "why the operation must not be called", ""),
          key("links.ignore", TEXTS, "glob patterns of URLs that are not fetched", ""),
          key("links.max", COUNT, "how many distinct links are fetched", "50"),
          key("rules.include", TEXTS, "which rules are judged, as glob patterns", "*"),
          key("rules.exclude", TEXTS, "which rules are left out; beats include", ""),
          choice(
              "failOn",
              "the weakest finding that closes the gate",
              "error",
              "error",
              "warning",
              "unverified"),
          key(
              "baseline",
              PATH,
              "findings that are known and accepted",
              "conformance-baseline.yaml if it exists"),
          key(
              "waivers",
              PATH,
              "findings that a person accepts",
              "conformance-waivers.yaml if it exists"),
          new SettingKey(
              "reports",
              CHOICES,
              "formats to write; json is always written",
              "json, html, junit, sarif, markdown",
              List.of("json", "html", "junit", "sarif", "markdown")),
          key("reportsDirectory", PATH, "where reports are written", "target/plugin-conformance"),
          key(
              "sources.manifest",
              TEXT,
              "where the manifest stands in the repository, for SARIF",
              ""),
          key(
              "sources.document",
              TEXT,
              "where the API document stands in the repository, for SARIF",
              ""),
          key("seed", WHOLE_NUMBER, "what invented values depend on", "1"),
          key(
              "limits.requestTimeout",
              POSITIVE_DURATION,
              "wall clock of one request, body included",
              "50s"),
          key("limits.requests", POSITIVE_COUNT, "how many requests a run may send", "500"),
          key("limits.runTimeout", POSITIVE_DURATION, "wall clock of the whole run", "10m"),
          key(
              "limits.concurrency",
              POSITIVE_COUNT,
              "how many requests may be under way at once",
              "4"),
          key("secondOpinion", FLAG, "whether swagger-request-validator is asked too", "false"),
          key("quiet", FLAG, "whether only the verdict is printed", "false"));

  private SettingKeys() {}

  /** Every setting, in the order of the documentation. */
  public static List<SettingKey> all() {
    return ALL;
  }

  /** Whether a list stands at this place, given by the names on the way to it. */
  public static boolean holdsList(List<String> place) {
    return at(place)
        .map(SettingKey::type)
        .filter(type -> type == TEXTS || type == URLS || type == CHOICES)
        .isPresent();
  }

  /** The setting at this place. */
  static Optional<SettingKey> at(List<String> place) {
    return ALL.stream().filter(key -> key.isAt(place)).findFirst();
  }

  /** Whether settings lie below this place. */
  static boolean isGroup(List<String> place) {
    return ALL.stream().anyMatch(key -> key.leadsThrough(place) && !key.isAt(place));
  }

  /** The names that may follow this place. */
  static List<String> namesBelow(List<String> place) {
    return ALL.stream()
        .filter(key -> key.leadsThrough(place) && key.path().size() > place.size())
        .map(key -> key.path().get(place.size()))
        .distinct()
        .toList();
  }

  /** The dotted names that stand for themselves. */
  static Stream<SettingKey> fixed() {
    return ALL.stream().filter(key -> !key.isPattern());
  }

  private static SettingKey key(String name, ValueType type, String meaning, String byDefault) {
    return new SettingKey(name, type, meaning, byDefault, List.of());
  }

  private static SettingKey choice(
      String name, String meaning, String byDefault, String... choices) {
    return new SettingKey(name, CHOICE, meaning, byDefault, List.of(choices));
  }
}
