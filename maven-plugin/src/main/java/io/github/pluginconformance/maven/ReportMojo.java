package io.github.pluginconformance.maven;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.Writers;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Writes the other report formats again from {@code report.json}, and shows it on the console.
 * Sends nothing.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
public final class ReportMojo extends AbstractConformanceMojo {

  @Override
  void run() throws MojoExecutionException, IOException {
    Settings settings = loader().baseUrlMayBeMissing().load();
    Report report = ReportJson.read(settings.reportsDirectory().resolve(ReportJson.FILE_NAME));
    Writers.writeAll(report, settings, settings.reportsDirectory());
    console(settings.quiet()).show(report, settings);
  }
}
