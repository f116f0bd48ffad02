package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;

/** Where a preview is clicked, {@code og:url} opens. */
final class UrlMatches extends PageRule {

  private static final String TAG = "og:url";

  UrlMatches() {
    super(
        "opengraph/url-matches",
        Level.WARNING,
        "The og:url of a page loads and is on the same domain as the link",
        Basis.OGP);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    judging.nothingMeans("no page has an og:url that is an absolute address");
    URI named = page.value(TAG).flatMap(Presence::address).orElse(null);
    URI end = link.end().orElse(null);
    if (end != null) {
      page.relations().forEach((kind, to) -> lookAtRelation(link, kind, to, end, judging));
    }
    if (named == null || end == null) {
      return;
    }
    URI first = link.visit() == null ? end : link.visit().first().request().uri();
    if (judging.site().belongTogether(named, end) || judging.site().belongTogether(named, first)) {
      lookAt(link, judging);
    } else {
      judging.found(
          link,
          TAG,
          "og:url is on another domain than the link",
          "an address on " + end.getHost() + " (or publicUrl set to where the plugin is published)",
          named.toString());
    }
  }

  /** Whoever opens the page, or shares it, ends there whatever og:url says. */
  private static void lookAtRelation(
      LinkSeen link, String kind, URI to, URI end, LinkJudging judging) {
    if (!judging.site().belongTogether(to, end)) {
      judging.found(
          link,
          kind,
          "the page leads to another domain by " + kind,
          "an address on " + end.getHost(),
          to.toString());
    }
  }

  private static void lookAt(LinkSeen link, LinkJudging judging) {
    Visit visit = link.canonical();
    if (visit == null) {
      judging.unverified(link, "og:url was not fetched");
      return;
    }
    ReceivedResponse response = visit.last().response();
    if (response != null && LinkSeen.isRead(visit)) {
      answered(link, visit, response.status(), judging);
      return;
    }
    HostReachability reach = judging.reach(visit);
    switch (reach.kind()) {
      case UNSEEN, INWARD -> judging.unverified(link, "og:url: " + reach.reason());
      case LIMITED -> judging.undecided(link, "og:url: " + reach.reason());
      default -> wrong(link, visit, "og:url does not load", reach.reason(), judging);
    }
  }

  private static void answered(LinkSeen link, Visit visit, int status, LinkJudging judging) {
    if (status == 200) {
      judging.examined(link);
    } else {
      wrong(link, visit, "og:url answers with status " + status, "status " + status, judging);
    }
  }

  private static void wrong(
      LinkSeen link, Visit visit, String message, String seen, LinkJudging judging) {
    judging.found(
        link, judging.level(), TAG, message, "status 200", seen, LinkJudging.shown(visit));
  }
}
