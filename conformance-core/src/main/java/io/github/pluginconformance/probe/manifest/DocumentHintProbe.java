package io.github.pluginconformance.probe.manifest;

import io.github.pluginconformance.evidence.DocumentHint;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a server has no manifest, or one that cannot be read, looks whether its API document is
 * where documents usually are: it may be no plugin with a manifest at all, and the API can be
 * tested all the same.
 */
final class DocumentHintProbe extends Probe {

  DocumentHintProbe() {
    super(Phase.DISCOVER, "manifest", List.of("manifest/reachable", "manifest/strict-json"));
  }

  @Override
  public void run(RunContext context) {
    boolean missing =
        context
            .evidence()
            .part(ManifestSeen.class)
            .filter(seen -> seen.manifest() == null)
            .map(seen -> seen.visit().last())
            .filter(last -> last.answered(404) || last.answered(410) || last.answered(200))
            .isPresent();
    if (missing && context.settings().target().specUrl() == null) {
      look(context);
    }
  }

  private static void look(RunContext context) {
    URI origin = context.settings().target().namedOrigin();
    List<String> paths = new ArrayList<>(Profile.usualDocumentAddresses());
    paths.addAll(Profile.frameworkDocumentAddresses());
    for (String path : paths) {
      Request request =
          Request.get(origin.resolve(path), Request.Kind.DOCUMENT, "is the API document here?");
      if (isDocument(context.fetcher().follow(request, OwnDomain::mayRedirect).last())) {
        context.evidence().record(new DocumentHint(path));
        return;
      }
    }
  }

  private static boolean isDocument(Exchange exchange) {
    return exchange
        .received()
        .filter(response -> exchange.answered(200))
        .map(response -> DocumentReader.read(response.body(), exchange.request().uri()))
        .flatMap(Reading::model)
        .isPresent();
  }
}
