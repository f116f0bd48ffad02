package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.ClosedPages;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Fetches a document without a credential, as the platform does, and reads it. */
final class DocumentFetch {

  private DocumentFetch() {}

  static DocumentSeen from(RunContext context, URI address) {
    Visit visit = visit(context, address, "API document");
    return new DocumentSeen(address, visit, read(visit.last()));
  }

  /** The same as the one that was refused, read with a credential. */
  static DocumentSeen again(RunContext context, DocumentSeen refused, Authorization credential) {
    Request request =
        Request.get(refused.address(), Request.Kind.DOCUMENT, "API document for who has signed in")
            .withAuthorization(credential);
    Visit visit = context.fetcher().follow(request, OwnDomain::mayRedirect);
    return new DocumentSeen(refused.address(), refused.visit(), read(visit.last()));
  }

  private static @Nullable Reading read(Exchange exchange) {
    return exchange
        .received()
        .filter(response -> exchange.answered(200) && !ClosedPages.isLogin(exchange))
        .map(response -> DocumentReader.read(response.body(), exchange.request().uri()))
        .orElse(null);
  }

  static Visit visit(RunContext context, URI address, String purpose) {
    Request request = Request.get(address, Request.Kind.DOCUMENT, purpose);
    return context.fetcher().follow(request, OwnDomain::mayRedirect);
  }
}
