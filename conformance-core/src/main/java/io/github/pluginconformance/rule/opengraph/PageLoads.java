package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.LinksSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.List;

/**
 * A preview is drawn from what a plain GET brings: no cookies, no credentials, at most five
 * redirects. Also says which links were not looked at.
 */
final class PageLoads extends Rule {

  private static final String WANTED = "status 200 to a plain GET without cookies";
  private static final String DOES_NOT_LOAD = "the page does not load";

  PageLoads() {
    super(
        "opengraph/page-loads",
        Level.ERROR,
        "Links in answers load with status 200 for the platform's link preview",
        Basis.SEED);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    List<String> leftOut = evidence.part(LinksSeen.class).map(LinksSeen::leftOut).orElse(List.of());
    return LinkJudging.links(
        this,
        evidence,
        (link, judging) -> {
          leftOut.forEach(judging::notLookedAt);
          look(link, judging);
        });
  }

  private static void look(LinkSeen link, LinkJudging judging) {
    Visit visit = link.visit();
    if (visit == null) {
      judging.found(
          link, null, "the link is no valid address", "an http or https address", link.url());
    } else if (Loading.isPageForFile(link)) {
      judging.found(
          link,
          null,
          "a page is served under the name of a file",
          "the file, or a page with Open Graph tags",
          "a page without any");
    } else if (link.page() != null) {
      judging.examined(link);
    } else if (Loading.isDisguisedPage(link)) {
      String type = link.answer().flatMap(ReceivedResponse::mediaType).orElse("no type");
      judging.found(
          link, null, "a page is not served as HTML, so no preview reads it", "text/html", type);
    } else if (!Loading.isSomethingElse(link)) {
      look(link, judging.reach(visit), judging);
    }
  }

  private static void look(LinkSeen link, HostReachability reach, LinkJudging judging) {
    switch (reach.kind()) {
      case ANSWERED -> answered(link, judging);
      case FAILED -> judging.found(link, null, DOES_NOT_LOAD, WANTED, reach.reason());
      case UNSEEN -> judging.unverified(link, reach.reason());
      case INWARD -> judging.inward(link, null, reach);
      case LIMITED -> limited(link, reach, judging);
    }
  }

  private static void answered(LinkSeen link, LinkJudging judging) {
    int status = link.answer().map(ReceivedResponse::status).orElse(0);
    if (status == 429) {
      judging.unverified(link, "asked to wait (status 429)");
    } else {
      judging.found(
          link, null, "the page answers with status " + status, WANTED, "status " + status);
    }
  }

  private static void limited(LinkSeen link, HostReachability reach, LinkJudging judging) {
    Visit visit = link.visit();
    Failure stopped = visit == null ? null : visit.stopped();
    if (stopped != null && stopped.kind() == FailureKind.TOO_MANY_REDIRECTS) {
      judging.found(link, null, DOES_NOT_LOAD, "at most five redirects", stopped.toString());
    } else {
      judging.undecided(link, reach.reason());
    }
  }
}
