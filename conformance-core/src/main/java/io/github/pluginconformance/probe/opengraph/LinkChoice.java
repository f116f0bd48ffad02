package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.domain.RegistrableDomain;
import io.github.pluginconformance.settings.LinkSettings;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses which links of a run are looked at: each once, within the limits, and links of different
 * pages before many links of one page. Remembers what it chose before.
 */
final class LinkChoice {

  /** Of one operation, unless the user asks for more links than the default. */
  private static final int PER_OPERATION = 25;

  /** Of one host that is not the plugin's. */
  private static final int PER_FOREIGN_HOST = 5;

  private final LinkSettings settings;
  private final Target target;
  private final Globs ignored;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> sites = new HashMap<>();
  private final Map<String, Integer> leftOut = new LinkedHashMap<>();
  private int chosen;
  private int ignoredCount;

  LinkChoice(LinkSettings settings, Target target) {
    this.settings = settings;
    this.target = target;
    this.ignored = new Globs(settings.ignore());
  }

  /** How many distinct links {@code links.ignore} kept back so far. */
  int ignored() {
    return ignoredCount;
  }

  /** Which links were left out so far and why, in words. */
  List<String> leftOut() {
    return leftOut.entrySet().stream()
        .map(entry -> entry.getValue() + " links were not looked at: " + entry.getKey())
        .toList();
  }

  /**
   * The links to look at now.
   *
   * @param room how many the request budget of the run leaves room for
   */
  List<FoundLink> choose(List<FoundLink> found, UrlTemplates templates, int room) {
    List<FoundLink> fresh = new ArrayList<>();
    for (FoundLink link : found) {
      if (known.add(link.key()) && !isIgnored(link)) {
        fresh.add(link);
      }
    }
    int before = chosen;
    return spread(fresh, templates).stream().filter(link -> take(link, room, before)).toList();
  }

  private boolean isIgnored(FoundLink link) {
    boolean match = ignored.match(link.text()) || ignored.match(link.key());
    ignoredCount += match ? 1 : 0;
    return match;
  }

  /** The first link of every page, then the second of every page, and so on. */
  private static List<FoundLink> spread(List<FoundLink> links, UrlTemplates templates) {
    Map<String, Integer> seen = new HashMap<>();
    Map<FoundLink, Integer> turn = new HashMap<>();
    for (FoundLink link : links) {
      URI uri = link.uri();
      String page = link.operation() + " " + (uri == null ? link.text() : templates.of(uri));
      turn.put(link, seen.merge(page, 1, Integer::sum));
    }
    return links.stream().sorted(Comparator.comparing(turn::get)).toList();
  }

  private boolean take(FoundLink link, int room, int before) {
    int perOperation = settings.max() > LinkSettings.DEFAULT.max() ? settings.max() : PER_OPERATION;
    if (link.uri() != null && ActingLinks.acts(link.uri())) {
      return leave(
          "their addresses say that they act; open them by hand, or name them in links.ignore");
    }
    if (chosen >= settings.max()) {
      return leave("links.max (" + settings.max() + ") is reached");
    }
    if (chosen - before >= room) {
      return leave("limits.requests leaves no room for more");
    }
    if (count("of " + link.operation()) >= perOperation) {
      return leave(
          "of one operation "
              + perOperation
              + " are enough; a links.max above "
              + LinkSettings.DEFAULT.max()
              + " lifts this");
    }
    if (isForeign(link)) {
      if (count(site(link)) >= PER_FOREIGN_HOST) {
        return leave("of one foreign site " + PER_FOREIGN_HOST + " are enough");
      }
      counts.merge(site(link), 1, Integer::sum);
    }
    counts.merge("of " + link.operation(), 1, Integer::sum);
    chosen++;
    return true;
  }

  private boolean leave(String why) {
    leftOut.merge(why, 1, Integer::sum);
    return false;
  }

  private int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  private boolean isForeign(FoundLink link) {
    URI uri = link.uri();
    return uri != null && !OwnDomain.isOwn(target, uri);
  }

  private String site(FoundLink link) {
    URI uri = link.uri();
    return sites.computeIfAbsent(
        uri == null ? "" : OwnDomain.hostOf(uri), host -> RegistrableDomain.of(host).orElse(host));
  }
}
