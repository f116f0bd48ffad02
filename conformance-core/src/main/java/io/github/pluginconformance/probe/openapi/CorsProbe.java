package io.github.pluginconformance.probe.openapi;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.CorsSeen.Look;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.ManifestSeen;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.openapi.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks, at a plugin on this machine only, whether the platform's pages may fetch from it (CORS).
 */
final class CorsProbe implements Probe {

  private static final List<String> ORIGINS =
      List.of("https://chat.openai.com", "https://chatgpt.com");
  private static final List<String> HEADERS =
      List.of("content-type", "openai-conversation-id", "openai-ephemeral-user-id");

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
    if (context.settings().target().isLoopback()) {
      context.evidence().part(ManifestSeen.class).ifPresent(seen -> look(context, seen));
    }
  }

  private static void look(RunContext context, ManifestSeen seen) {
    List<Planned> planned = new ArrayList<>();
    if (seen.manifest() != null) {
      ORIGINS.forEach(origin -> planned.add(plain("manifest", seen.location(), origin)));
    }
    Optional<DocumentSeen> document = context.evidence().part(DocumentSeen.class);
    document.filter(one -> one.reading() != null).ifPresent(one -> addDocument(planned, one));
    operation(document).ifPresent(one -> addOperation(planned, context, one));
    send(context, planned);
  }

  private static void addDocument(List<Planned> planned, DocumentSeen document) {
    URI address = document.visit().last().request().uri();
    ORIGINS.forEach(origin -> planned.add(plain("document", address, origin)));
  }

  private static void addOperation(List<Planned> planned, RunContext context, Operation operation) {
    URI base = context.settings().target().namedOrigin();
    String path = operation.serverBase() + operation.path().replaceAll("\\{[^}]*}", "1");
    URI address;
    try {
      address = base.resolve(path);
    } catch (IllegalArgumentException malformed) {
      return;
    }
    ORIGINS.forEach(origin -> planned.add(preflight(operation, address, origin)));
  }

  private static Optional<Operation> operation(Optional<DocumentSeen> document) {
    return document
        .map(DocumentSeen::reading)
        .flatMap(Reading::model)
        .flatMap(model -> model.operations().stream().findFirst());
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

  private static void send(RunContext context, List<Planned> planned) {
    List<Exchange> exchanges =
        context.fetcher().sendAll(planned.stream().map(Planned::request).toList());
    List<Look> looks = new ArrayList<>();
    for (Planned one : planned) {
      looks.add(new Look(one.subject(), one.origin(), one.headers(), exchanges.get(looks.size())));
    }
    context.evidence().record(CorsSeen.class, new CorsSeen(List.copyOf(looks)));
  }

  private record Planned(String subject, String origin, List<String> headers, Request request) {}
}
