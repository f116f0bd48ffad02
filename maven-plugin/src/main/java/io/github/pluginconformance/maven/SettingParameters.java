package io.github.pluginconformance.maven;

import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * The settings as parameters, declared for Maven and its documentation, and written from the table
 * of settings. {@link BuildSettings} reads their values, so that layers and mistakes are treated
 * the same way everywhere. None of them holds a secret.
 */
@SuppressWarnings({"unused", "NullAway.Init"})
abstract class SettingParameters extends AbstractMojo {

  /** Where the plugin runs; the only required setting. */
  @Parameter(property = "plugin-conformance.baseUrl")
  private String baseUrl;

  /** The origin that the plugin's documents name; requests to it are sent to baseUrl. */
  @Parameter(property = "plugin-conformance.publicUrl")
  private String publicUrl;

  /** The API document, where no manifest leads to one that is served. */
  @Parameter(property = "plugin-conformance.specUrl")
  private String specUrl;

  /**
   * What the plugin is made for: one of chatgpt-plugin, gpt-action, copilot-plugin. Default:
   * chatgpt-plugin.
   */
  @Parameter(property = "plugin-conformance.profile")
  private String profile;

  /**
   * How far a run may go with the plugin's data: one of read-only, own-data, everything. Default:
   * own-data on loopback, else read-only.
   */
  @Parameter(property = "plugin-conformance.mode")
  private String mode;

  /** How long to wait for the plugin to answer at all. Default: 0s. */
  @Parameter(property = "plugin-conformance.startupTimeout")
  private String startupTimeout;

  /**
   * {@code token}: the token that callers send; {@code username}: the user name for basic
   * authentication; {@code password}: the password for basic authentication; {@code serverId}: in
   * Maven: the server of settings.xml that holds the credential; {@code oauth.clientId}: the OAuth
   * client id of the platform; {@code oauth.clientSecret}: the OAuth client secret of the platform;
   * {@code oauth.login.username}: who logs in on the login page; {@code oauth.login.password}: the
   * password for the login page; {@code oauth.redirectUri}: the callback that is registered with
   * the authorization server; {@code other.token}: the token of a second caller; {@code
   * other.username}: the user name of a second caller; {@code other.password}: the password of a
   * second caller; {@code verificationToken}: the token expected in the manifest's
   * verification_tokens; public, so not redacted; {@code oauth.pkce}: profile copilot-plugin:
   * whether the registration asks with a code challenge (RFC 7636); {@code oauth.scopes}: profile
   * copilot-plugin: the scopes of the registration; {@code oauth.authorizationUrl}: profile
   * copilot-plugin: where users sign in, for a document that does not say so; {@code
   * oauth.tokenUrl}: profile copilot-plugin: where codes become tokens, for a document that does
   * not say so; {@code oauth.refreshUrl}: profile copilot-plugin: where tokens are renewed, for a
   * document that does not say so.
   */
  @Parameter private PlexusConfiguration credentials;

  /** Other origins that may get OAuth credentials. */
  @Parameter(property = "plugin-conformance.allowedOrigins")
  private List<String> allowedOrigins;

  /** A PEM file with certificates to trust besides the JVM's, as of a company's own authority. */
  @Parameter(property = "plugin-conformance.caBundle")
  private String caBundle;

  /** The manifest that was reviewed, to compare with. */
  @Parameter(property = "plugin-conformance.approvedManifest")
  private String approvedManifest;

  /** Profile copilot-plugin: the plugin manifest, the folder of the app package, or its zip. */
  @Parameter(property = "plugin-conformance.pluginManifest")
  private String pluginManifest;

  /**
   * {@code files}: profile copilot-plugin: files with lines NAME=value for placeholders ${{NAME}}
   * of the package; the last one wins, variables of the process and environment.values win over
   * them; {@code values.*}: profile copilot-plugin: the value of a placeholder ${{NAME}} in the
   * package.
   */
  @Parameter private PlexusConfiguration environment;

  /**
   * Profile copilot-plugin: whether the plugin is to be published in Microsoft's store, which asks
   * for more. Default: false.
   */
  @Parameter(property = "plugin-conformance.store")
  private String store;

  /**
   * Profile copilot-plugin: the language files of the app. Default: those that the app manifest
   * names.
   */
  @Parameter(property = "plugin-conformance.localization")
  private List<String> localization;

  /**
   * Profile copilot-plugin: the manifest of the app around the plugin. Default: manifest.json
   * beside the plugin manifest, if it exists.
   */
  @Parameter(property = "plugin-conformance.appManifest")
  private String appManifest;

  /**
   * {@code *.baseUrl}: profile copilot-plugin: where the API of one runtime runs; the runtime is
   * named by its reference_id, or by its place in the manifest, from 0; {@code *.publicUrl}:
   * profile copilot-plugin: the origin that the document of one runtime names; {@code
   * *.credentials.token}: profile copilot-plugin: the key or token of one runtime; {@code
   * *.credentials.oauth.clientId}: profile copilot-plugin: the OAuth client id that one runtime is
   * registered with; {@code *.credentials.oauth.clientSecret}: profile copilot-plugin: the OAuth
   * client secret that one runtime is registered with.
   */
  @Parameter private PlexusConfiguration runtimes;

  /**
   * {@code *.*}: a value that cannot be invented, by operation (or * for all) and parameter or
   * property name.
   */
  @Parameter private PlexusConfiguration inputs;

  /**
   * {@code *.confirmation.kind}: how the user confirms the operation; {@code *.confirmation.token}:
   * JSON pointer to the token in the first answer; {@code *.confirmation.summary}: JSON pointer to
   * the text that says what will happen; {@code *.confirmation.confirmWith}: the operation that
   * confirms; {@code *.confirmation.field}: parameter or body property that carries the token, or
   * asks for a preview; {@code *.confirmation.value}: the value of the field that asks for a
   * preview; {@code *.confirmation.link}: JSON pointer to the draft link in the answer; {@code
   * *.stateProbe}: the read operation that shows its effect; {@code *.readOnly}: whether it only
   * reads, whatever its method; {@code *.locationAware}: whether its answers must depend on the
   * location header; {@code *.skip}: why the operation must not be called.
   */
  @Parameter private PlexusConfiguration operations;

  /**
   * {@code ignore}: glob patterns of URLs that are not fetched; {@code max}: how many distinct
   * links are fetched.
   */
  @Parameter private PlexusConfiguration links;

  /**
   * {@code include}: which rules are judged, as glob patterns; {@code exclude}: which rules are
   * left out; beats include.
   */
  @Parameter private PlexusConfiguration rules;

  /**
   * The weakest finding that closes the gate: one of error, warning, unverified. Default: error.
   */
  @Parameter(property = "plugin-conformance.failOn")
  private String failOn;

  /** Findings that are known and accepted. Default: conformance-baseline.yaml if it exists. */
  @Parameter(property = "plugin-conformance.baseline")
  private String baseline;

  /** Findings that a person accepts. Default: conformance-waivers.yaml if it exists. */
  @Parameter(property = "plugin-conformance.waivers")
  private String waivers;

  /** Formats to write; json is always written. Default: json, html, junit, sarif, markdown. */
  @Parameter(property = "plugin-conformance.reports")
  private List<String> reports;

  /** Where reports are written. Default: target/plugin-conformance. */
  @Parameter(property = "plugin-conformance.reportsDirectory")
  private String reportsDirectory;

  /**
   * {@code manifest}: where the manifest stands in the repository, for SARIF; {@code document}:
   * where the API document stands in the repository, for SARIF.
   */
  @Parameter private PlexusConfiguration sources;

  /** What invented values depend on. Default: 1. */
  @Parameter(property = "plugin-conformance.seed")
  private String seed;

  /**
   * {@code requestTimeout}: wall clock of one request, body included; {@code requests}: how many
   * requests a run may send; where it is not set, 500, and 200 more for each operation; {@code
   * runTimeout}: wall clock of the whole run; {@code concurrency}: how many requests may be under
   * way at once; of pages and images, three times as many while they come quickly, unless it is 1.
   */
  @Parameter private PlexusConfiguration limits;

  /** Whether swagger-request-validator is asked too. Default: false. */
  @Parameter(property = "plugin-conformance.secondOpinion")
  private String secondOpinion;

  /** Whether only the verdict is printed. Default: false. */
  @Parameter(property = "plugin-conformance.quiet")
  private String quiet;
}
