package io.github.pluginconformance.probe.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.AuthDeclaration;
import io.github.pluginconformance.evidence.AuthSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.ManifestSeen;
import io.github.pluginconformance.evidence.ManifestText;
import io.github.pluginconformance.evidence.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.document.JsonReading;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the manifest as the platform does: without a credential, following only the redirects
 * that it follows.
 */
final class ManifestProbe implements Probe {

  @Override
  public Phase phase() {
    return Phase.DISCOVER;
  }

  @Override
  public String area() {
    return "manifest";
  }

  @Override
  public void run(RunContext context) {
    if (!context.settings().profile().hasServedManifest()) {
      return;
    }
    Request request = ManifestRequest.of(context.settings().target(), "manifest");
    Visit visit = context.fetcher().follow(request, OwnDomain::mayRedirect);
    record(context, visit);
  }

  private static void record(RunContext context, Visit visit) {
    JsonReading reading = read(visit.last());
    JsonNode manifest = reading == null ? null : object(reading);
    AuthDeclaration auth = manifest == null ? null : AuthReader.read(manifest);
    URI location = visit.last().request().uri();
    EvidenceCollector evidence = context.evidence();
    evidence.record(ManifestSeen.class, new ManifestSeen(visit, location, manifest, auth));
    if (reading != null) {
      evidence.record(
          ManifestText.class,
          new ManifestText(reading.value(), reading.faults(), reading.positions()));
    }
    if (auth != null) {
      evidence.record(AuthSeen.class, new AuthSeen(auth, "the manifest"));
    }
  }

  private static @Nullable JsonReading read(Exchange exchange) {
    return exchange
        .received()
        .filter(response -> exchange.answered(200))
        .map(response -> StrictJsonReader.read(response.body()))
        .orElse(null);
  }

  private static @Nullable JsonNode object(JsonReading reading) {
    return reading.read().filter(JsonNode::isObject).orElse(null);
  }
}
