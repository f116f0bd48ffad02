package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;

/** Fetches a document without a credential, as the platform does, and reads it. */
final class DocumentFetch {

  private DocumentFetch() {}

  static DocumentSeen from(RunContext context, URI address) {
    Visit visit = visit(context, address, "API document");
    Exchange last = visit.last();
    Reading reading =
        last.received()
            .filter(response -> last.answered(200))
            .map(response -> DocumentReader.read(response.body(), last.request().uri()))
            .orElse(null);
    return new DocumentSeen(address, visit, reading);
  }

  static Visit visit(RunContext context, URI address, String purpose) {
    Request request = Request.get(address, Request.Kind.DOCUMENT, purpose);
    return context.fetcher().follow(request, OwnDomain::mayRedirect);
  }
}
