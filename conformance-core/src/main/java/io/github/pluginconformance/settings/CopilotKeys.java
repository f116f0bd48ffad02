package io.github.pluginconformance.settings;

import static io.github.pluginconformance.settings.ValueTypes.EXACT_URL;
import static io.github.pluginconformance.settings.ValueTypes.FILE;
import static io.github.pluginconformance.settings.ValueTypes.FILES;
import static io.github.pluginconformance.settings.ValueTypes.FLAG;
import static io.github.pluginconformance.settings.ValueTypes.SECRET;
import static io.github.pluginconformance.settings.ValueTypes.TEXT;
import static io.github.pluginconformance.settings.ValueTypes.TEXTS;
import static io.github.pluginconformance.settings.ValueTypes.URL;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.secret.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** The part of the table of all settings that only the profile {@code copilot-plugin} has. */
@PublicApi
public final class CopilotKeys {

  private static final String PROFILE = "profile copilot-plugin: ";
  private static final String RUNTIME = "runtimes.*.credentials.";
  private static final SettingTable TABLE = new SettingTable();

  public static final SettingKey<List<Path>> ENVIRONMENT_FILES =
      TABLE.orElse(
          "environment.files",
          FILES,
          PROFILE
              + "files with lines NAME=value for placeholders ${{NAME}} of the package; the last"
              + " one wins, variables of the process and environment.values win over them",
          List.of());

  public static final SettingKey<String> ENVIRONMENT_VALUE =
      TABLE.plain(
          "environment.values.*",
          TEXT,
          PROFILE + "the value of a placeholder ${{NAME}} in the package");

  public static final SettingKey<Boolean> STORE =
      TABLE.orElse(
          "store",
          FLAG,
          PROFILE
              + "whether the plugin is to be published in Microsoft's store, which asks for more",
          false);

  public static final SettingKey<List<Path>> LOCALIZATION =
      TABLE.usually(
          "localization",
          FILES,
          PROFILE + "the language files of the app",
          "those that the app manifest names");

  public static final SettingKey<Path> APP_MANIFEST =
      TABLE.usually(
          "appManifest",
          FILE,
          PROFILE + "the manifest of the app around the plugin",
          "manifest.json beside the plugin manifest, if it exists");

  public static final SettingKey<URI> RUNTIME_BASE_URL =
      TABLE.usually(
          "runtimes.*.baseUrl",
          URL,
          PROFILE
              + "where the API of one runtime runs; the runtime is named by its reference_id, or by"
              + " its place in the manifest, from 0",
          "baseUrl");

  public static final SettingKey<URI> RUNTIME_PUBLIC_URL =
      TABLE.usually(
          "runtimes.*.publicUrl",
          URL,
          PROFILE + "the origin that the document of one runtime names",
          "publicUrl, unless the runtime has a baseUrl of its own");

  public static final SettingKey<Secret> RUNTIME_TOKEN =
      TABLE.usually(
          RUNTIME + "token",
          SECRET,
          PROFILE + "the key or token of one runtime",
          "credentials.token");

  public static final SettingKey<Secret> RUNTIME_CLIENT_ID =
      TABLE.usually(
          RUNTIME + "oauth.clientId",
          SECRET,
          PROFILE + "the OAuth client id that one runtime is registered with",
          "credentials.oauth.clientId");

  public static final SettingKey<Secret> RUNTIME_CLIENT_SECRET =
      TABLE.usually(
          RUNTIME + "oauth.clientSecret",
          SECRET,
          PROFILE + "the OAuth client secret that one runtime is registered with",
          "credentials.oauth.clientSecret");

  public static final SettingKey<Boolean> PKCE =
      TABLE.orElse(
          "credentials.oauth.pkce",
          FLAG,
          PROFILE + "whether the registration asks with a code challenge (RFC 7636)",
          false);

  public static final SettingKey<List<String>> SCOPES =
      TABLE.usually(
          "credentials.oauth.scopes",
          TEXTS,
          PROFILE + "the scopes of the registration",
          "those of the document");

  public static final SettingKey<URI> AUTHORIZATION_URL =
      TABLE.usually(
          "credentials.oauth.authorizationUrl",
          EXACT_URL,
          PROFILE + "where users sign in, for a document that does not say so",
          "that of the document");

  public static final SettingKey<URI> TOKEN_URL =
      TABLE.usually(
          "credentials.oauth.tokenUrl",
          EXACT_URL,
          PROFILE + "where codes become tokens, for a document that does not say so",
          "that of the document");

  public static final SettingKey<URI> REFRESH_URL =
      TABLE.usually(
          "credentials.oauth.refreshUrl",
          EXACT_URL,
          PROFILE + "where tokens are renewed, for a document that does not say so",
          "that of the document, else where codes become tokens");

  private CopilotKeys() {}

  /** Those settings, in the order of the documentation. */
  static List<SettingKey<?>> all() {
    return TABLE.all();
  }
}
