package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.GuardedDocument;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.profile.Profile;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches and reads the API document, unless it came with a package. */
final class DocumentProbe implements Probe {

  @Override
  public Phase phase() {
    return Phase.DISCOVER;
  }

  @Override
  public String area() {
    return "openapi";
  }

  @Override
  public void run(RunContext context) {
    Optional<DocumentSeen> known = context.evidence().part(DocumentSeen.class);
    DocumentSeen seen = known.isPresent() ? known.get() : firstReadable(context);
    if (seen == null) {
      return;
    }
    record(context, seen);
    if (seen.isRefused()) {
      context.provide(
          GuardedDocument.class,
          credential -> record(context, DocumentFetch.again(context, seen, credential)));
    }
  }

  private static void record(RunContext context, DocumentSeen seen) {
    context.evidence().record(DocumentSeen.class, seen);
    Profile profile = context.settings().profile();
    if (!profile.hasServedManifest() && !profile.readsPackage()) {
      model(seen).ifPresent(document -> recordAuth(context, document));
    }
  }

  /** The first that can be read; else one that is served, or refused; else the first asked for. */
  private static @Nullable DocumentSeen firstReadable(RunContext context) {
    DocumentSeen best = null;
    for (URI address : DocumentAddresses.of(context)) {
      DocumentSeen seen = DocumentFetch.from(context, address);
      if (model(seen).isPresent()) {
        return seen;
      }
      if (best == null || rank(seen) > rank(best)) {
        best = seen;
      }
    }
    return best;
  }

  private static int rank(DocumentSeen seen) {
    return seen.reading() != null ? 2 : seen.isRefused() ? 1 : 0;
  }

  private static Optional<ApiDocument> model(DocumentSeen seen) {
    return Optional.ofNullable(seen.reading()).flatMap(Reading::model);
  }

  private static void recordAuth(RunContext context, ApiDocument document) {
    context
        .evidence()
        .record(
            AuthSeen.class,
            new AuthSeen(
                SchemeReader.read(
                    document, context.settings().credentials(), context.settings().profile()),
                "the API document"));
  }
}
