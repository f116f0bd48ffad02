package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.DocumentHint;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Visit;

/** The platform finds a plugin by {@code GET /.well-known/ai-plugin.json}. */
final class Reachable extends ServingRule {

  private static final String SUBJECT = "manifest";

  Reachable() {
    super(
        "manifest/reachable",
        Level.ERROR,
        "The manifest answers 200 without credentials",
        Basis.SEED);
  }

  @Override
  void look(ManifestSeen seen, JudgementBuilder judging) {
    look(seen, judging.evidence(), judging);
  }

  private static void look(ManifestSeen seen, Evidence evidence, JudgementBuilder judging) {
    if (isBehindTheLogin(seen)) {
      judging.unverified(SUBJECT, "the login guards it: see auth/documents-public");
    } else {
      look(seen.visit(), evidence, judging);
    }
  }

  /** It could be read with the credential that was given: for that there is a rule of its own. */
  private static boolean isBehindTheLogin(ManifestSeen seen) {
    AuthDeclaration auth = seen.auth();
    return seen.isRefused() && auth != null && !auth.type().equals("none");
  }

  private static void look(Visit visit, Evidence evidence, JudgementBuilder judging) {
    Failure failure = visit.last().failure();
    if (visit.stopped() != null) {
      judging.unverified(SUBJECT, "redirected: see manifest/redirects-allowed");
    } else if (failure != null && Origins.isTlsFault(failure.kind())) {
      judging.unverified(SUBJECT, "no secure connection: see manifest/https");
    } else if (failure != null && Waiting.isTooLong(visit)) {
      judging.unverified(SUBJECT, "no answer in time: see manifest/answers-in-time");
    } else {
      look(HostReachability.of(visit, evidence.settings().target()), evidence, judging);
    }
  }

  private static void look(HostReachability reach, Evidence evidence, JudgementBuilder judging) {
    switch (reach.kind()) {
      case ANSWERED -> lookAtStatus(reach.at(), evidence, judging.examined(SUBJECT));
      case FAILED -> judging.found(unreachable(reach, judging));
      case UNSEEN, INWARD -> judging.unverified(SUBJECT, reach.reason());
      case LIMITED -> lookAtLimit(reach, judging);
    }
  }

  private static void lookAtLimit(HostReachability reach, JudgementBuilder judging) {
    if (reach.isTooLarge()) {
      judging.found(
          judging
              .finding(SUBJECT, "the manifest is too long to be read: " + reach.reason())
              .at(reach.at().request().uri().toString())
              .shownBy(reach.at().id()));
    } else {
      judging.undecided(SUBJECT, reach.reason());
    }
  }

  private static Finding unreachable(HostReachability reach, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, "the manifest cannot be fetched: " + reach.reason())
        .at(reach.at().request().uri().toString())
        .comparing("status 200", "no answer")
        .shownBy(reach.at().id());
  }

  private static void lookAtStatus(Exchange exchange, Evidence evidence, JudgementBuilder judging) {
    int status = exchange.status();
    if (status != 200) {
      judging.found(
          judging
              .finding(SUBJECT, message(status) + hint(status, evidence))
              .at(exchange.request().uri().toString())
              .comparing("status 200", "status " + status)
              .shownBy(exchange.id()));
    }
  }

  /** What is asked for in vain may not be there by design. */
  private static String hint(int status, Evidence evidence) {
    if (status != 404 && status != 410) {
      return "";
    }
    return "; a GPT Action has none: then set profile to gpt-action"
        + evidence
            .part(DocumentHint.class)
            .map(found -> ", and specUrl to " + found.path() + ", where an API document is")
            .orElse(", and specUrl to where its API document is");
  }

  private static String message(int status) {
    return status == 401 || status == 403
        ? "the manifest is refused with status " + status + "; it must be served to everyone"
        : "the manifest is answered with status " + status;
  }
}
