package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.DocumentSought;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.GuardedDocument;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.profile.Profile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fetches and reads the API document, unless it came with a package. */
final class DocumentProbe extends Probe {

  private static final Pattern KIND = Pattern.compile("\\b(openapi|swagger)[\"']?\\s{0,9}:");

  DocumentProbe() {
    super(Phase.DISCOVER, "openapi");
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
    context.evidence().record(seen);
    Profile profile = context.settings().profile();
    if (!profile.hasServedManifest() && !profile.readsPackage()) {
      model(seen).ifPresent(document -> recordAuth(context, document));
    }
  }

  private static @Nullable DocumentSeen firstReadable(RunContext context) {
    DocumentAddresses addresses = DocumentAddresses.of(context);
    List<DocumentSeen> asked = new ArrayList<>();
    for (URI address : addresses.inTurn(context.settings().target())) {
      DocumentSeen seen = DocumentFetch.from(context, address);
      asked.add(seen);
      if (model(seen).isPresent() || seen.reading() != null && isMeant(seen, addresses)) {
        break;
      }
    }
    DocumentSeen best = best(asked, addresses);
    addresses
        .named()
        .filter(named -> addresses.standIn().isPresent() || addresses.configured().isPresent())
        .ifPresent(named -> recordSought(context, addresses, named, asked, best));
    return best;
  }

  private static void recordSought(
      RunContext context,
      DocumentAddresses addresses,
      URI named,
      List<DocumentSeen> asked,
      @Nullable DocumentSeen best) {
    boolean standsIn =
        best != null && addresses.standIn().filter(best.address()::equals).isPresent();
    context
        .evidence()
        .record(new DocumentSought(named, standsIn, List.copyOf(asked), addresses.configured()));
  }

  /**
   * The first that can be read; else one that is served, or refused; else the first asked for. What
   * stands in for another place counts only if it is a document: nobody said that it is there.
   */
  private static @Nullable DocumentSeen best(
      List<DocumentSeen> asked, DocumentAddresses addresses) {
    DocumentSeen best = null;
    for (DocumentSeen seen : asked) {
      boolean guessed = addresses.standIn().filter(seen.address()::equals).isPresent();
      if ((!guessed || isMeant(seen, addresses)) && (best == null || rank(seen) > rank(best))) {
        best = seen;
      }
    }
    return best;
  }

  /** Whether it is the document, broken or not: somebody said so, or it says so itself. */
  private static boolean isMeant(DocumentSeen seen, DocumentAddresses addresses) {
    return addresses.isSaidToBeAt(seen.address())
        || addresses.standIn().filter(seen.address()::equals).isPresent() && namesItsKind(seen);
  }

  private static boolean namesItsKind(DocumentSeen seen) {
    return seen.reading() != null
        && seen.visit()
            .last()
            .received()
            .map(answer -> new String(answer.body(), StandardCharsets.UTF_8))
            .filter(text -> KIND.matcher(text).find())
            .isPresent();
  }

  private static int rank(DocumentSeen seen) {
    return model(seen).isPresent() ? 3 : seen.reading() != null ? 2 : seen.isRefused() ? 1 : 0;
  }

  private static Optional<ApiDocument> model(DocumentSeen seen) {
    return Optional.ofNullable(seen.reading()).flatMap(Reading::model);
  }

  private static void recordAuth(RunContext context, ApiDocument document) {
    context
        .evidence()
        .record(
            new AuthSeen(
                SchemeReader.read(
                    document, context.settings().credentials(), context.settings().profile()),
                "the API document"));
  }
}
