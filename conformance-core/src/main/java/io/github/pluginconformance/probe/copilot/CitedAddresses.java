package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.opengraph.Globs;
import io.github.pluginconformance.probe.opengraph.Thumbnails;
import io.github.pluginconformance.settings.LinkSettings;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens the addresses that citations name, each once in a run, without a credential. */
final class CitedAddresses {

  private static final int PER_FOREIGN_HOST = 5;

  private final Map<String, Visit> pages = new LinkedHashMap<>();
  private final Map<String, Visit> images = new LinkedHashMap<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();
  private final Map<String, Integer> foreign = new HashMap<>();
  private final Map<URI, Boolean> known = new HashMap<>();

  Map<String, Visit> pages() {
    return Map.copyOf(pages);
  }

  Map<String, Visit> images() {
    return Map.copyOf(images);
  }

  /** The images that are small enough to stand in a report. */
  Map<String, String> pictures() {
    Map<String, String> pictures = new LinkedHashMap<>();
    images.forEach(
        (address, visit) ->
            Thumbnails.of(visit).ifPresent(picture -> pictures.put(address, picture)));
    return pictures;
  }

  /** Which were left out and why, in words. */
  List<String> leftOut() {
    return leftOut.entrySet().stream()
        .map(entry -> entry.getValue() + " addresses were not opened: " + entry.getKey())
        .toList();
  }

  void openPages(List<URI> addresses, RunContext context) {
    open(addresses, Kind.PAGE, "page of a citation", "text/html,*/*;q=0.8", pages, context);
  }

  void openImages(List<URI> addresses, RunContext context) {
    open(addresses, Kind.IMAGE, "thumbnail of a citation", "image/*,*/*;q=0.8", images, context);
  }

  private void open(
      List<URI> addresses,
      Kind kind,
      String purpose,
      String accept,
      Map<String, Visit> visits,
      RunContext context) {
    Fetcher fetcher = context.fetcher();
    List<URI> chosen = new ArrayList<>();
    for (URI address : addresses) {
      if (!visits.containsKey(address.toString()) && !chosen.contains(address)) {
        if (isChosen(address, visits.size() + chosen.size(), context)) {
          chosen.add(address);
        }
      }
    }
    List<Request> requests =
        chosen.stream()
            .map(uri -> Request.get(uri, kind, purpose).withHeader("Accept", accept))
            .toList();
    List<Visit> answers = fetcher.followAll(requests, RedirectRule.ALL);
    for (int i = 0; i < answers.size(); i++) {
      visits.put(chosen.get(i).toString(), answers.get(i));
    }
  }

  private boolean isChosen(URI address, int before, RunContext context) {
    LinkSettings links = context.settings().links();
    if (new Globs(links.ignore()).match(address.toString())) {
      return leave(address, "links.ignore keeps them back");
    }
    if (before >= links.max()) {
      return leave(address, "links.max (" + links.max() + ") is reached");
    }
    if (context.fetcher().requests() + before >= context.settings().limits().requests()) {
      return leave(address, "limits.requests leaves no room for more");
    }
    boolean own = OwnDomain.isOwn(context.settings().target(), address);
    boolean enough =
        !own && foreign.merge(OwnDomain.hostOf(address), 1, Integer::sum) > PER_FOREIGN_HOST;
    return !enough || leave(address, "of one foreign host " + PER_FOREIGN_HOST + " are enough");
  }

  private boolean leave(URI address, String why) {
    if (known.put(address, true) == null) {
      leftOut.merge(why, 1, Integer::sum);
    }
    return false;
  }
}
