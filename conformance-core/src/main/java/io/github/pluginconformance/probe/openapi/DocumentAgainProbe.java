package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.DocumentSeenAgain;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the document once more at the end of the run, to see whether it is still the one that was
 * judged.
 */
final class DocumentAgainProbe extends Probe {

  DocumentAgainProbe() {
    super(Phase.CLOSE, "openapi");
  }

  @Override
  public void run(RunContext context) {
    context
        .evidence()
        .part(DocumentSeen.class)
        .filter(seen -> seen.reading() != null && !seen.isFile() && !seen.isRefused())
        .ifPresent(seen -> fetch(context, seen));
  }

  private static void fetch(RunContext context, DocumentSeen seen) {
    Visit visit =
        forAPage(context, seen)
            .orElseGet(
                () -> DocumentFetch.visit(context, seen.address(), "API document once more"));
    context.evidence().record(new DocumentSeenAgain(visit, sha256(visit.last())));
  }

  /** As a page of the platform has just fetched it, if that is what was served before. */
  private static Optional<Visit> forAPage(RunContext context, DocumentSeen seen) {
    if (seen.visit().redirected()) {
      return Optional.empty();
    }
    return context.evidence().part(CorsSeen.class).map(CorsSeen::looks).stream()
        .flatMap(List::stream)
        .filter(look -> look.subject().equals(CorsProbe.DOCUMENT))
        .map(CorsSeen.Look::exchange)
        .filter(exchange -> Objects.equals(sha256(exchange), sha256(seen.visit().last())))
        .findFirst()
        .map(exchange -> new Visit(List.of(exchange), null));
  }

  private static @Nullable String sha256(Exchange exchange) {
    return exchange
        .received()
        .filter(response -> exchange.answered(200))
        .map(response -> hex(response.body()))
        .orElse(null);
  }

  private static String hex(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
