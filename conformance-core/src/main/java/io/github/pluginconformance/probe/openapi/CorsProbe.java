package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.CorsSeen.Look;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks, at a plugin on this machine only, whether the platform's pages may fetch from it (CORS).
 * Everything is asked for one origin first, and for the other one where the answers do not tell of
 * it: not if any origin is allowed, nor if the manifest allows both and the rest allows the first.
 * The document is looked at when the run closes, where it is fetched once more anyway.
 */
final class CorsProbe extends Probe {

  static final String DOCUMENT = "document";

  private static final List<String> HEADERS =
      List.of(
          "content-type",
          "openai-conversation-id",
          "openai-ephemeral-user-id",
          "openai-subdivision-1-iso-code");

  /** More preflights than this would say nothing new. */
  private static final int MOST_PREFLIGHTS = 40;

  CorsProbe(Phase phase) {
    super(phase, "manifest", List.of("manifest/cors"));
  }

  @Override
  public void run(RunContext context) {
    if (context.settings().target().isLoopback()) {
      context.evidence().part(ManifestSeen.class).ifPresent(seen -> look(context, seen));
    }
  }

  private void look(RunContext context, ManifestSeen seen) {
    List<Look> looks =
        new ArrayList<>(
            context.evidence().part(CorsSeen.class).map(CorsSeen::looks).orElse(List.of()));
    for (Function<String, Planned> target : targets(context, seen)) {
      Look first = look(context, looks, target.apply(CorsSeen.FIRST_ORIGIN));
      boolean suffices =
          allows(first, "*") || allows(first, CorsSeen.FIRST_ORIGIN) && allowsBoth(looks);
      if (!suffices) {
        look(context, looks, target.apply(CorsSeen.SECOND_ORIGIN));
      }
    }
    context.evidence().record(new CorsSeen(List.copyOf(looks)));
  }

  /** One that was there already, else a new one. */
  private static Look look(RunContext context, List<Look> looks, Planned planned) {
    Optional<Look> known =
        looks.stream()
            .filter(one -> one.subject().equals(planned.subject()))
            .filter(one -> one.origin().equals(planned.origin()))
            .findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    Exchange exchange = context.fetcher().send(planned.request());
    Look look = new Look(planned.subject(), planned.origin(), planned.headers(), exchange);
    looks.add(look);
    return look;
  }

  /** Whether something is open to both origins, each by its name. */
  private static boolean allowsBoth(List<Look> looks) {
    return looks.stream()
        .filter(look -> look.origin().equals(CorsSeen.SECOND_ORIGIN))
        .filter(look -> allows(look, CorsSeen.SECOND_ORIGIN))
        .anyMatch(
            second ->
                looks.stream()
                    .filter(look -> look.subject().equals(second.subject()))
                    .anyMatch(look -> allows(look, CorsSeen.FIRST_ORIGIN)));
  }

  private static boolean allows(Look look, String origin) {
    return look.exchange()
        .received()
        .flatMap(response -> response.header("access-control-allow-origin"))
        .filter(allowed -> allowed.strip().equals(origin))
        .isPresent();
  }

  /** What a page of an origin asks for: manifest, whether it may call the API, document. */
  private List<Function<String, Planned>> targets(RunContext context, ManifestSeen seen) {
    List<Function<String, Planned>> targets = new ArrayList<>();
    Optional<DocumentSeen> document =
        context.evidence().part(DocumentSeen.class).filter(one -> one.reading() != null);
    if (phase() == Phase.CLOSE) {
      document
          .filter(one -> !one.isRefused())
          .map(one -> one.visit().last().request().uri())
          .ifPresent(address -> targets.add(origin -> plain(DOCUMENT, address, origin)));
      return targets;
    }
    if (seen.manifest() != null && !seen.isRefused()) {
      targets.add(origin -> plain("manifest", seen.location(), origin));
    }
    for (Operation operation : operations(document)) {
      address(context, operation)
          .ifPresent(address -> targets.add(origin -> preflight(operation, address, origin)));
    }
    return targets;
  }

  private static Optional<URI> address(RunContext context, Operation operation) {
    URI base = context.settings().target().namedOrigin();
    String path = operation.serverBase() + operation.path().replaceAll("\\{[^{}]*}", "1");
    try {
      return Optional.of(base.resolve(path));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static List<Operation> operations(Optional<DocumentSeen> document) {
    return document
        .map(DocumentSeen::reading)
        .flatMap(Reading::model)
        .map(model -> model.operations().stream().limit(MOST_PREFLIGHTS).toList())
        .orElse(List.of());
  }

  private static Planned plain(String subject, URI address, String origin) {
    Request.Kind kind = subject.equals("manifest") ? Request.Kind.MANIFEST : Request.Kind.DOCUMENT;
    Request request = Request.get(address, kind, subject + " for a page of " + origin);
    return new Planned(subject, origin, List.of(), request.withHeader("Origin", origin));
  }

  private static Planned preflight(Operation operation, URI address, String origin) {
    Request request =
        Request.get(address, Request.Kind.ANSWER, "preflight for a page of " + origin)
            .withMethod("OPTIONS")
            .withHeader("Origin", origin)
            .withHeader("Access-Control-Request-Method", operation.method())
            .withHeader("Access-Control-Request-Headers", String.join(",", HEADERS));
    return new Planned(operation.subject(), origin, HEADERS, request);
  }

  private record Planned(String subject, String origin, List<String> headers, Request request) {}
}
