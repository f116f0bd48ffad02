package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.List;

/** The platform does not follow the manifest to a parent, a sibling or another domain. */
final class RedirectsAllowed extends ServingRule {

  private static final String SUBJECT = "manifest";

  RedirectsAllowed() {
    super(
        "manifest/redirects-allowed",
        Level.ERROR,
        "Redirects lead only from www. to the apex or to a host below the one asked",
        Basis.DOCS);
  }

  @Override
  void look(ManifestSeen seen, JudgementBuilder judging) {
    look(seen.visit(), judging);
  }

  private static void look(Visit visit, JudgementBuilder judging) {
    Failure stopped = visit.stopped();
    if (stopped != null && isOurs(stopped)) {
      judging.undecided(SUBJECT, stopped.toString());
    } else if (stopped != null) {
      judging.found(refused(visit.last(), stopped, judging));
    } else if (visit.first().response() == null) {
      judging.unverified(SUBJECT, "no answer came: see manifest/reachable");
    } else {
      judging.examined(SUBJECT);
      lookAtHops(visit.hops(), judging);
    }
  }

  private static boolean isOurs(Failure failure) {
    return failure.kind() != FailureKind.TOO_MANY_REDIRECTS
        && (failure.kind().blame() == FailureKind.Blame.LIMIT
            || failure.kind().blame() == FailureKind.Blame.TOOL);
  }

  private static void lookAtHops(List<Exchange> hops, JudgementBuilder judging) {
    for (int i = 1; i < hops.size(); i++) {
      URI from = hops.get(i - 1).request().uri();
      URI to = hops.get(i).request().uri();
      if (!OwnDomain.mayRedirect(from, to)) {
        judging.found(finding(hops.get(i - 1), to.toString(), judging));
      }
    }
  }

  private static Finding refused(Exchange at, Failure stopped, JudgementBuilder judging) {
    String to = at.received().flatMap(response -> response.header("location")).orElse("nowhere");
    return stopped.kind() == FailureKind.CROSS_ORIGIN_REDIRECT
        ? finding(at, to, judging)
        : judging
            .finding(SUBJECT, "the platform cannot follow the redirects: " + stopped)
            .at(at.request().uri().toString())
            .comparing("a redirect that leads to the manifest", to)
            .shownBy(at.id());
  }

  private static Finding finding(Exchange at, String to, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, "the platform does not follow this redirect of the manifest")
        .at(at.request().uri().toString())
        .comparing(
            "the same host, a host below it, or from www. to the apex, and never from https to"
                + " http",
            to)
        .shownBy(at.id());
  }
}
