package io.github.pluginconformance.examples.plain;

import io.github.pluginconformance.junit.PluginConformance;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.nio.file.Path;

/** Checks the plugin at a URL and ends with 0 or 1: a main method as the gate. */
public final class CheckPlugin {

  private CheckPlugin() {}

  /** Takes the URL and, where the documents name another one, the public URL. */
  public static void main(String[] args) {
    Report report = check(args);
    System.out.println(report.summary().reason());
    report.rules().stream()
        .filter(report::closesGate)
        .forEach(rule -> System.out.println("  " + rule.id() + ": " + rule.title()));
    System.exit(report.passed() ? 0 : 1);
  }

  static Report check(String... args) {
    SettingsBuilder settings =
        SettingsBuilder.forPlugin(URI.create(args[0]))
            .reportsDirectory(Path.of("target", "plugin-conformance"));
    if (args.length > 1) {
      settings.publicUrl(URI.create(args[1]));
    }
    return PluginConformance.check(settings.build());
  }
}
