package io.github.pluginconformance.probe.manifest;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.CorsSeen.Look;
import io.github.pluginconformance.evidence.ManifestClientsSeen;
import io.github.pluginconformance.evidence.ManifestClientsSeen.ClientVisit;
import io.github.pluginconformance.evidence.ManifestSeen;
import io.github.pluginconformance.evidence.OwnDomain;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.PlatformAgent;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fetches the manifest again as other clients do: the platform's agent, a browser, and one that
 * does not name itself. On this machine the browser shows a page of the platform, and says so; only
 * if that is not answered like the rest, it asks without as well.
 */
final class ManifestClientsProbe implements Probe {

  private static final String BROWSER_CLIENT = "a browser";
  private static final String BROWSER =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36";

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
    return List.of("manifest/any-client-served");
  }

  @Override
  public void run(RunContext context) {
    context
        .evidence()
        .part(ManifestSeen.class)
        .filter(seen -> seen.manifest() != null)
        .ifPresent(seen -> fetch(context, seen));
  }

  private static void fetch(RunContext context, ManifestSeen manifest) {
    boolean ofAPage = context.settings().target().isLoopback();
    Request browser = as(context, BROWSER_CLIENT, BROWSER);
    Map<String, Request> requests = new LinkedHashMap<>();
    requests.put("ChatGPT-User", as(context, "ChatGPT-User", PlatformAgent.NAME));
    requests.put(
        BROWSER_CLIENT, ofAPage ? browser.withHeader("Origin", CorsSeen.FIRST_ORIGIN) : browser);
    requests.put("a client without a name", as(context, "a client without a name", ""));
    List<Visit> visits =
        context.fetcher().followAll(List.copyOf(requests.values()), OwnDomain::mayRedirect);
    List<ClientVisit> seen = new ArrayList<>();
    for (String client : requests.keySet()) {
      Visit visit = visits.get(seen.size());
      if (ofAPage && client.equals(BROWSER_CLIENT)) {
        visit = lookedAt(context, manifest, visit, browser);
      }
      seen.add(new ClientVisit(client, visit));
    }
    context
        .evidence()
        .record(ManifestClientsSeen.class, new ManifestClientsSeen(List.copyOf(seen)));
  }

  /** Notes how a page is answered, and gives the answer to the same without one. */
  private static Visit lookedAt(
      RunContext context, ManifestSeen manifest, Visit ofAPage, Request browser) {
    if (!sameAnswer(manifest.visit().last(), ofAPage.last())) {
      return context.fetcher().follow(browser, OwnDomain::mayRedirect);
    }
    Look look = new Look("manifest", CorsSeen.FIRST_ORIGIN, List.of(), ofAPage.last());
    context.evidence().record(CorsSeen.class, new CorsSeen(List.of(look)));
    return ofAPage;
  }

  private static boolean sameAnswer(Exchange one, Exchange other) {
    return one.received()
        .map(ReceivedResponse::text)
        .equals(other.received().map(ReceivedResponse::text));
  }

  private static Request as(RunContext context, String client, String userAgent) {
    return ManifestRequest.of(context.settings().target(), "manifest as " + client)
        .withHeader("User-Agent", userAgent);
  }
}
