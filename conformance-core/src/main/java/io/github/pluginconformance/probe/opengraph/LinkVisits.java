package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.PlatformAgent;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches as the platform does for a preview: without credentials and cookies. Each address once in
 * a run; the plugin's own several at once, those of one foreign host one after another.
 */
final class LinkVisits {

  private final Fetcher fetcher;
  private final Target target;
  private final Map<String, Visit> visits = new HashMap<>();

  LinkVisits(Fetcher fetcher, Target target) {
    this.fetcher = fetcher;
    this.target = target;
  }

  /** The visit of an address, if it was fetched as this kind. */
  Optional<Visit> of(Request.Kind kind, URI uri) {
    return Optional.ofNullable(visits.get(kind + " " + uri));
  }

  /** Fetches what was not fetched before. */
  void fetch(Request.Kind kind, Collection<URI> addresses, String purpose) {
    List<URI> fresh =
        new LinkedHashSet<>(addresses).stream().filter(uri -> of(kind, uri).isEmpty()).toList();
    for (List<URI> round : rounds(fresh)) {
      List<Request> requests = round.stream().map(uri -> request(kind, uri, purpose)).toList();
      List<Visit> answers = fetcher.followAll(requests, RedirectRule.ALL);
      for (int i = 0; i < answers.size(); i++) {
        visits.put(kind + " " + round.get(i), answers.get(i));
      }
    }
  }

  private static Request request(Request.Kind kind, URI uri, String purpose) {
    String accept =
        kind == Request.Kind.IMAGE
            ? "image/*,*/*;q=0.8"
            : "text/html,application/xhtml+xml,*/*;q=0.8";
    return Request.get(uri, kind, purpose)
        .withHeader("User-Agent", PlatformAgent.NAME)
        .withHeader("Accept", accept);
  }

  /** All of the plugin's own in the first round, of each foreign host one in each round. */
  private List<List<URI>> rounds(List<URI> addresses) {
    Map<String, Integer> turns = new HashMap<>();
    Map<Integer, List<URI>> rounds = new LinkedHashMap<>();
    for (URI uri : addresses) {
      boolean own = OwnDomain.isOwn(target, uri);
      int turn = own ? 1 : turns.merge(OwnDomain.hostOf(uri), 1, Integer::sum);
      rounds.computeIfAbsent(turn, key -> new ArrayList<>()).add(uri);
    }
    return new ArrayList<>(rounds.values());
  }
}
