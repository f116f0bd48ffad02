package io.github.pluginconformance.probe.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.ClosedPages;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.ManifestText;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.document.JsonReading;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the manifest as the platform does: without a credential, following only the redirects
 * that it follows.
 */
final class ManifestProbe extends Probe {

  ManifestProbe() {
    super(Phase.DISCOVER, "manifest");
  }

  @Override
  public void run(RunContext context) {
    if (!context.settings().profile().hasServedManifest()) {
      return;
    }
    Request request = ManifestRequest.of(context.settings().target(), "manifest");
    Visit visit = context.fetcher().follow(request, OwnDomain::mayRedirect);
    record(context, visit, read(context, request, visit.last()));
  }

  /** What is refused to everybody is told as a fault, and read with what the user gave. */
  private static @Nullable JsonReading read(RunContext context, Request request, Exchange last) {
    Authorization given = ClosedPages.isOne(last) ? given(context.settings().credentials()) : null;
    return given == null
        ? read(last)
        : read(
            context
                .fetcher()
                .follow(
                    request.withPurpose("manifest for who has signed in").withAuthorization(given),
                    OwnDomain::mayRedirect)
                .last());
  }

  private static @Nullable Authorization given(Credentials credentials) {
    Secret token = credentials.token();
    Secret username = credentials.username();
    Secret password = credentials.password();
    if (username != null && password != null) {
      return Authorization.basic(username, password);
    }
    return token == null ? null : Authorization.bearer(token);
  }

  private static void record(RunContext context, Visit visit, @Nullable JsonReading reading) {
    JsonNode manifest = reading == null ? null : object(reading);
    AuthDeclaration auth = manifest == null ? null : AuthReader.read(manifest);
    URI location = visit.last().request().uri();
    EvidenceCollector evidence = context.evidence();
    evidence.record(new ManifestSeen(visit, location, manifest, auth));
    if (reading != null) {
      evidence.record(new ManifestText(reading.value(), reading.faults(), reading.positions()));
    }
    if (auth != null) {
      evidence.record(new AuthSeen(auth, "the manifest"));
    }
  }

  private static @Nullable JsonReading read(Exchange exchange) {
    return exchange
        .received()
        .filter(response -> exchange.answered(200))
        .map(response -> StrictJsonReader.unwrapped(StrictJsonReader.read(response.body())))
        .orElse(null);
  }

  private static @Nullable JsonNode object(JsonReading reading) {
    return reading.read().filter(JsonNode::isObject).orElse(null);
  }
}
