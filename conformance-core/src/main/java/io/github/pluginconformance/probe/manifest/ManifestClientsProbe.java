package io.github.pluginconformance.probe.manifest;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.CorsSeen.Look;
import io.github.pluginconformance.evidence.manifest.ManifestClientsSeen;
import io.github.pluginconformance.evidence.manifest.ManifestClientsSeen.ClientVisit;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PlatformAgent;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the manifest again as other clients do: the platform's agent, a browser, and one that
 * does not name itself. On this machine the latter two show a page of the platform, one of each of
 * its origins, and say so; only if that is not answered like the rest, they ask without as well.
 */
final class ManifestClientsProbe extends Probe {

  private static final String BROWSER_CLIENT = "a browser";
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0"
          + " Safari/537.36";

  ManifestClientsProbe() {
    super(Phase.DISCOVER, "manifest", List.of("manifest/any-client-served"));
  }

  @Override
  public void run(RunContext context) {
    context
        .evidence()
        .part(ManifestSeen.class)
        .filter(seen -> seen.manifest() != null && !seen.isRefused())
        .ifPresent(seen -> fetch(context, seen));
  }

  private static void fetch(RunContext context, ManifestSeen manifest) {
    List<Client> clients = clients(context);
    List<Visit> visits =
        context
            .fetcher()
            .followAll(clients.stream().map(Client::request).toList(), OwnDomain::mayRedirect);
    List<ClientVisit> seen = new ArrayList<>();
    for (Client client : clients) {
      Visit visit = visits.get(seen.size());
      seen.add(new ClientVisit(client.name(), lookedAt(context, manifest, visit, client)));
    }
    context.evidence().record(new ManifestClientsSeen(List.copyOf(seen)));
  }

  private static List<Client> clients(RunContext context) {
    boolean pages = context.settings().target().isLoopback();
    return List.of(
        client(context, "ChatGPT-User", PlatformAgent.NAME, null),
        client(context, BROWSER_CLIENT, BROWSER, pages ? CorsSeen.FIRST_ORIGIN : null),
        client(context, "a client without a name", "", pages ? CorsSeen.SECOND_ORIGIN : null));
  }

  /** Notes how a page is answered, and gives the answer to the same without one. */
  private static Visit lookedAt(
      RunContext context, ManifestSeen manifest, Visit visit, Client client) {
    if (client.origin() == null) {
      return visit;
    }
    if (!sameAnswer(manifest.visit().last(), visit.last())) {
      return context.fetcher().follow(client.bare(), OwnDomain::mayRedirect);
    }
    List<Look> looks =
        new ArrayList<>(
            context.evidence().part(CorsSeen.class).map(CorsSeen::looks).orElse(List.of()));
    looks.add(new Look("manifest", client.origin(), List.of(), visit.last()));
    context.evidence().record(new CorsSeen(List.copyOf(looks)));
    return visit;
  }

  private static boolean sameAnswer(Exchange one, Exchange other) {
    return one.received()
        .map(ReceivedResponse::text)
        .equals(other.received().map(ReceivedResponse::text));
  }

  private static Client client(
      RunContext context, String name, String userAgent, @Nullable String origin) {
    Request bare =
        ManifestRequest.of(context.settings().target(), "manifest as " + name)
            .withHeader("User-Agent", userAgent);
    return new Client(name, bare, origin);
  }

  /**
   * Who fetches.
   *
   * @param origin of the page that it shows, if any
   */
  private record Client(String name, Request bare, @Nullable String origin) {

    Request request() {
      return origin == null ? bare : bare.withHeader("Origin", origin);
    }
  }
}
