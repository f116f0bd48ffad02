package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A whole run against a plugin, of which only the rules of this area are looked at. */
record AuthRun(Report report) {

  static AuthRun of(Settings settings) {
    return new AuthRun(ConformanceRun.execute(settings, Progress.SILENT));
  }

  /** Settings with every credential that {@link SloppyPlugin} has a use for. */
  static SettingsBuilder settings(SloppyPlugin plugin, Path directory) {
    return SettingsBuilder.forPlugin(plugin.uri())
        .credentials(plugin.auth().equals("oauth") ? oauth() : credentials())
        .reportsDirectory(directory)
        .rules(new RuleSelection(List.of("auth/*"), List.of()));
  }

  /** The same for the plugin's document without its manifest. */
  static SettingsBuilder action(SloppyPlugin plugin, Path directory) {
    OAuthClient client = client();
    OAuthClient registered =
        new OAuthClient(
            client.clientId(),
            client.clientSecret(),
            client.loginUsername(),
            client.loginPassword(),
            URI.create(SloppyPlugin.CALLBACK));
    return settings(plugin, directory)
        .profile(Profile.GPT_ACTION)
        .specUrl("/openapi.json")
        .credentials(new Credentials(null, null, null, registered, null, null));
  }

  /** The same for the plugin's document with a key alone. */
  static SettingsBuilder keyed(SloppyPlugin plugin, Path directory) {
    Secret key = Secret.of("KEY", SloppyPlugin.KEY);
    return action(plugin, directory)
        .credentials(new Credentials(key, null, null, null, null, null));
  }

  static Credentials credentials() {
    return new Credentials(
        Secret.of("KEY", SloppyPlugin.KEY),
        Secret.of("USER", SloppyPlugin.USER),
        Secret.of("PASSWORD", SloppyPlugin.PASSWORD),
        client(),
        null,
        SloppyPlugin.VERIFICATION);
  }

  private static Credentials oauth() {
    return new Credentials(null, null, null, client(), null, SloppyPlugin.VERIFICATION);
  }

  static OAuthClient client() {
    return new OAuthClient(
        Secret.of("CLIENT_ID", SloppyPlugin.CLIENT),
        Secret.of("CLIENT_SECRET", SloppyPlugin.SECRET),
        Secret.of("LOGIN_USER", SloppyPlugin.USER),
        Secret.of("LOGIN_PASSWORD", SloppyPlugin.PASSWORD),
        null);
  }

  /** The rules of this area that ended like this. */
  List<String> rules(String outcome) {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("auth/") && rule.outcome().equals(outcome))
        .map(RuleResult::id)
        .toList();
  }

  List<String> violated() {
    return rules("violated");
  }

  String reason(String rule) {
    return report.rule(rule).map(RuleResult::reason).orElse("");
  }

  /** Outcomes with reasons and findings, for the message of a failing test. */
  String details() {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("auth/"))
        .map(rule -> rule.id() + " " + rule.outcome() + " " + rule.reason() + " " + rule.findings())
        .collect(Collectors.joining("\n"));
  }
}
