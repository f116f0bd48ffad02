package io.github.pluginconformance.maven;

import io.github.pluginconformance.door.DoorConsole;
import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.door.Terminal;
import io.github.pluginconformance.settings.SettingsException;
import io.github.pluginconformance.settings.SettingsLoader;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What all goals share. The parameters are declared for Maven and its documentation; {@link
 * BuildSettings} reads their values, so that layers and mistakes are treated the same way
 * everywhere. None of them holds a secret.
 */
@SuppressWarnings({"unused", "NullAway.Init"})
abstract class AbstractConformanceMojo extends AbstractMojo {

  /** Where the plugin runs, such as {@code http://localhost:8080}. The only required setting. */
  @Parameter(property = "plugin-conformance.baseUrl")
  private String baseUrl;

  /** The origin that the plugin's documents name; requests to it are sent to {@code baseUrl}. */
  @Parameter(property = "plugin-conformance.publicUrl")
  private String publicUrl;

  /** The API document, where no manifest leads to it: a path or a URL. */
  @Parameter(property = "plugin-conformance.specUrl")
  private String specUrl;

  /** What the plugin is made for: {@code chatgpt-plugin} (default) or {@code gpt-action}. */
  @Parameter(property = "plugin-conformance.profile")
  private String profile;

  /**
   * How far a run may go: {@code read-only}, {@code own-data} (default on loopback) or {@code
   * everything}.
   */
  @Parameter(property = "plugin-conformance.mode")
  private String mode;

  /** How long to wait for the plugin to answer at all, such as {@code 30s}. */
  @Parameter(property = "plugin-conformance.startupTimeout")
  private String startupTimeout;

  /**
   * References to credentials, never their values: {@code token}, {@code username}, {@code
   * password}, {@code oauth}, {@code other} as {@code env:NAME} or {@code file:PATH}; or {@code
   * serverId}, a server of settings.xml.
   */
  @Parameter private PlexusConfiguration credentials;

  /** Other origins that may get OAuth credentials. */
  @Parameter(property = "plugin-conformance.allowedOrigins")
  private List<String> allowedOrigins;

  /** A PEM file with certificates to trust besides the JVM's. */
  @Parameter(property = "plugin-conformance.caBundle")
  private String caBundle;

  /** The manifest that was reviewed, to compare the live one with. */
  @Parameter(property = "plugin-conformance.approvedManifest")
  private String approvedManifest;

  /** Values that cannot be invented, by operationId and parameter or property name. */
  @Parameter private PlexusConfiguration inputs;

  /** What there is to say about operations, by operationId. */
  @Parameter private PlexusConfiguration operations;

  /** Which returned links are looked at: {@code ignore} and {@code max}. */
  @Parameter private PlexusConfiguration links;

  /** Which rules are judged: {@code include} and {@code exclude}, as glob patterns. */
  @Parameter private PlexusConfiguration rules;

  /**
   * The weakest finding that closes the gate: {@code error} (default), {@code warning} or {@code
   * unverified}.
   */
  @Parameter(property = "plugin-conformance.failOn")
  private String failOn;

  /** Findings that are known and accepted; {@code conformance-baseline.yaml} if it exists. */
  @Parameter(property = "plugin-conformance.baseline")
  private String baseline;

  /** Findings that a person accepts; {@code conformance-waivers.yaml} if it exists. */
  @Parameter(property = "plugin-conformance.waivers")
  private String waivers;

  /** Formats to write: {@code json, html, junit, sarif, markdown}. */
  @Parameter(property = "plugin-conformance.reports")
  private List<String> reports;

  /** Where reports are written; {@code target/plugin-conformance} by default. */
  @Parameter(property = "plugin-conformance.reportsDirectory")
  private String reportsDirectory;

  /** Where manifest and document stand in the repository, for SARIF. */
  @Parameter private PlexusConfiguration sources;

  /** What invented values depend on. */
  @Parameter(property = "plugin-conformance.seed")
  private String seed;

  /**
   * The bounds of a run: {@code requestTimeout}, {@code requests}, {@code runTimeout}, {@code
   * concurrency}.
   */
  @Parameter private PlexusConfiguration limits;

  /** Whether swagger-request-validator is asked too. */
  @Parameter(property = "plugin-conformance.secondOpinion")
  private String secondOpinion;

  /** Whether only the verdict is printed. */
  @Parameter(property = "plugin-conformance.quiet")
  private String quiet;

  /** Another settings file than {@code plugin-conformance.yaml}. */
  @Parameter(property = "plugin-conformance.config")
  private @Nullable String config;

  /** Whether to do nothing. */
  @Parameter(property = "plugin-conformance.skip", defaultValue = "false")
  private boolean skip;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Inject private SettingsDecrypter decrypter;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped: plugin-conformance.skip is set.");
      return;
    }
    try {
      run();
    } catch (SettingsException unusable) {
      throw new MojoExecutionException(
          String.join(System.lineSeparator(), DoorTexts.unusable(unusable)));
    } catch (IOException failed) {
      throw new MojoExecutionException(String.valueOf(failed.getMessage()), failed);
    }
  }

  /** Does what the goal is for. */
  abstract void run() throws MojoExecutionException, MojoFailureException, IOException;

  /**
   * A loader that knows all that the build says; warns where the command line overrides the POM.
   */
  final SettingsLoader loader() throws MojoExecutionException {
    BuildSettings build = new BuildSettings(session, project, execution);
    build.overridden().forEach(getLog()::warn);
    return build.loader(
        config, System.getenv(), new MavenServers(session.getSettings(), decrypter));
  }

  /** The console: colours and overwritten lines only on a terminal. */
  final DoorConsole console(boolean quietly) {
    boolean terminal = session.getRequest().isInteractiveMode() && Terminal.isThere();
    return new DoorConsole(System.out, terminal, quietly, System.getenv());
  }
}
