package io.github.pluginconformance.probe.manifest;

import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.http.Startup;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.Settings;
import java.time.Duration;

/** Waits for a plugin that is still starting, as long as the settings allow. */
final class StartupProbe extends Probe {

  StartupProbe() {
    super(Phase.DISCOVER, "manifest");
  }

  @Override
  public void run(RunContext context) {
    Duration patience = context.settings().startupTimeout();
    if (!patience.isZero()) {
      Startup.await(context.fetcher(), request(context.settings()), patience);
    }
  }

  private static Request request(Settings settings) {
    return settings.profile().hasServedManifest()
        ? ManifestRequest.of(settings.target(), "is the plugin up?")
        : Request.get(settings.target().namedOrigin(), Request.Kind.PAGE, "is the plugin up?");
  }
}
