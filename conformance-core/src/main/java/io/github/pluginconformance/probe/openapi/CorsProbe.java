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
import java.util.function.Function;

/**
 * Looks, at a plugin on this machine only, whether the platform's pages may fetch from it (CORS).
 * Everything is asked for one origin first, and for the other one where the answers do not tell of
 * it: not if any origin is allowed, nor if the manifest allows both and the rest allows the first.
 */
final class CorsProbe implements Probe {

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
  public List<String> serves() {
    return List.of("manifest/cors");
  }

  @Override
  public void run(RunContext context) {
    if (context.settings().target().isLoopback()) {
      context.evidence().part(ManifestSeen.class).ifPresent(seen -> look(context, seen));
    }
  }

  private static void look(RunContext context, ManifestSeen seen) {
    List<Function<String, Planned>> targets = targets(context, seen);
    List<Look> known =
        context.evidence().part(CorsSeen.class).map(CorsSeen::looks).orElse(List.of());
    List<Look> looks = new ArrayList<>(known);
    looks.addAll(
        send(context, targets.subList(known.size(), targets.size()), CorsSeen.FIRST_ORIGIN));
    boolean tolerant = false;
    for (int i = 0; i < targets.size(); i++) {
      Look first = looks.get(i);
      if (!allows(first, "*") && !(tolerant && allows(first, CorsSeen.FIRST_ORIGIN))) {
        Look second = send(context, List.of(targets.get(i)), CorsSeen.SECOND_ORIGIN).get(0);
        looks.add(second);
        tolerant =
            tolerant
                || allows(first, CorsSeen.FIRST_ORIGIN) && allows(second, CorsSeen.SECOND_ORIGIN);
      }
    }
    context.evidence().record(CorsSeen.class, new CorsSeen(List.copyOf(looks)));
  }

  private static boolean allows(Look look, String origin) {
    return look.exchange()
        .received()
        .flatMap(response -> response.header("access-control-allow-origin"))
        .filter(allowed -> allowed.strip().equals(origin))
        .isPresent();
  }

  /** What a page of an origin asks for: manifest, document, and whether it may call the API. */
  private static List<Function<String, Planned>> targets(RunContext context, ManifestSeen seen) {
    List<Function<String, Planned>> targets = new ArrayList<>();
    if (seen.manifest() != null) {
      targets.add(origin -> plain("manifest", seen.location(), origin));
    }
    Optional<DocumentSeen> document = context.evidence().part(DocumentSeen.class);
    document
        .filter(one -> one.reading() != null)
        .map(one -> one.visit().last().request().uri())
        .ifPresent(address -> targets.add(origin -> plain("document", address, origin)));
    operation(document)
        .ifPresent(
            operation ->
                address(context, operation)
                    .ifPresent(
                        address -> targets.add(origin -> preflight(operation, address, origin))));
    return targets;
  }

  private static Optional<URI> address(RunContext context, Operation operation) {
    URI base = context.settings().target().namedOrigin();
    String path = operation.serverBase() + operation.path().replaceAll("\\{[^}]*}", "1");
    try {
      return Optional.of(base.resolve(path));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
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

  private static List<Look> send(
      RunContext context, List<Function<String, Planned>> targets, String origin) {
    List<Planned> planned = targets.stream().map(target -> target.apply(origin)).toList();
    List<Exchange> exchanges =
        context.fetcher().sendAll(planned.stream().map(Planned::request).toList());
    List<Look> looks = new ArrayList<>();
    for (Planned one : planned) {
      looks.add(new Look(one.subject(), one.origin(), one.headers(), exchanges.get(looks.size())));
    }
    return looks;
  }

  private record Planned(String subject, String origin, List<String> headers, Request request) {}
}
