package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.ClosedPages;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.DocumentSeenAgain;
import io.github.pluginconformance.evidence.DocumentSought;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The platform fetches the document from where the manifest says. */
final class DocumentReachable extends Rule {

  private static final String SUBJECT = "document";
  private static final Duration LONGEST = Duration.ofSeconds(15);

  DocumentReachable() {
    super(
        "openapi/reachable",
        Level.ERROR,
        "The API document answers 200 without credentials within 15 seconds, without a redirect",
        Basis.SEED,
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<DocumentSeen> seen = evidence.part(DocumentSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified(MissingDocument.why(evidence));
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    if (seen.get().isFile()) {
      return JudgementBuilder.notApplicable("the document is a file of the package");
    }
    if (isBehindTheLogin(seen.get(), evidence)) {
      return JudgementBuilder.notVerified(
          "the login guards the document too: see auth/documents-public");
    }
    DocumentPlaces places =
        new DocumentPlaces(
            evidence.part(DocumentSought.class), seen.get(), evidence.settings().target());
    look(seen.get(), places, judging);
    evidence.part(DocumentSeenAgain.class).ifPresent(again -> compare(seen.get(), again, judging));
    return judging.conclude();
  }

  private static void look(DocumentSeen seen, DocumentPlaces places, JudgementBuilder judging) {
    Optional<Visit> refused =
        places.passedOver().flatMap(named -> places.sought().flatMap(all -> all.at(named)));
    look(refused.orElse(seen.visit()), places, judging);
    places.remark().ifPresent(remark -> judging.unverified(SUBJECT, remark));
  }

  private static void look(Visit visit, DocumentPlaces places, JudgementBuilder judging) {
    if (visit.stopped() != null && isRedirect(visit.stopped())) {
      judging.found(redirected(judging.level(), visit, "the platform does not follow it"));
      return;
    }
    HostReachability reach = HostReachability.of(visit, places.target());
    switch (reach.kind()) {
      case ANSWERED -> lookAtAnswer(visit, reach, judging.examined(SUBJECT));
      case FAILED -> judging.found(unreachable(reach, places, judging));
      case UNSEEN, INWARD ->
          judging.unverified(SUBJECT, reach.reason() + places.hint(reach.at().request().uri()));
      case LIMITED -> lookAtLimit(reach, judging);
    }
  }

  private static void lookAtLimit(HostReachability reach, JudgementBuilder judging) {
    if (reach.isTooLarge()) {
      judging.found(
          judging
              .finding(SUBJECT, "the API document is too long to be read: " + reach.reason())
              .at(reach.at().request().uri().toString())
              .shownBy(reach.at().id()));
    } else {
      judging.undecided(SUBJECT, reach.reason());
    }
  }

  /** For a plugin with a login that is a fault of its own rule. */
  private static boolean isBehindTheLogin(DocumentSeen seen, Evidence evidence) {
    return seen.isRefused()
        && evidence.profile().hasServedManifest()
        && evidence
            .part(AuthSeen.class)
            .map(auth -> auth.declaration().type())
            .filter(type -> !type.isEmpty() && !type.equals("none"))
            .isPresent();
  }

  private static boolean isRedirect(Failure failure) {
    return failure.kind() == FailureKind.CROSS_ORIGIN_REDIRECT
        || failure.kind() == FailureKind.REDIRECT_LOOP
        || failure.kind() == FailureKind.BAD_LOCATION
        || failure.kind() == FailureKind.TOO_MANY_REDIRECTS;
  }

  private static Finding redirected(Level level, Visit visit, String message) {
    String to = visit.first().received().flatMap(answer -> answer.header("location")).orElse("");
    return Finding.of(level, SUBJECT, "the API document is redirected; " + message)
        .at(visit.first().request().uri().toString())
        .comparing("status 200", "a redirect to " + to)
        .shownBy(visit.first().id());
  }

  private static Finding unreachable(
      HostReachability reach, DocumentPlaces places, JudgementBuilder judging) {
    URI document = reach.at().request().uri();
    return judging
        .finding(
            SUBJECT,
            "the API document cannot be fetched: " + reach.reason() + places.hint(document))
        .at(document.toString())
        .comparing("status 200", "no whole answer")
        .shownBy(reach.at().id());
  }

  private static void lookAtAnswer(Visit visit, HostReachability reach, JudgementBuilder judging) {
    ReceivedResponse response = reach.response();
    int status = response == null ? 0 : response.status();
    Duration took = visit.hops().stream().map(Exchange::took).reduce(Duration.ZERO, Duration::plus);
    if (status != 200) {
      judging.found(answered(reach, status, judging));
    } else if (ClosedPages.isLogin(reach.at())) {
      judging.found(login(reach, judging));
      return;
    } else if (took.compareTo(LONGEST) > 0) {
      judging.found(slow(visit, took, judging));
    }
    if (status == 200 && visit.redirected()) {
      judging.found(redirected(Level.WARNING, visit, "name the address where it really is"));
    }
  }

  private static Finding answered(HostReachability reach, int status, JudgementBuilder judging) {
    boolean refused = status == 401 || status == 403;
    return judging
        .finding(
            SUBJECT,
            refused
                ? "the API document is refused with status "
                    + status
                    + "; it must be served to everyone"
                : "the API document is answered with status " + status)
        .at(reach.at().request().uri().toString())
        .comparing("status 200", "status " + status)
        .shownBy(reach.at().id());
  }

  private static Finding login(HostReachability reach, JudgementBuilder judging) {
    return judging
        .finding(
            SUBJECT, "a login page is answered for the API document; it must be served to everyone")
        .at(reach.at().request().uri().toString())
        .comparing("the document", "a page that asks for a password")
        .shownBy(reach.at().id());
  }

  private static Finding slow(Visit visit, Duration took, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, "the API document comes slowly")
        .comparing("at most 15 s", took.toMillis() / 1000.0 + " s")
        .shownBy(visit.last().id());
  }

  private static void compare(
      DocumentSeen seen, DocumentSeenAgain again, JudgementBuilder judging) {
    Reading reading = seen.reading();
    String later = again.sha256();
    if (reading != null && later != null && !later.equals(reading.sha256())) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  SUBJECT,
                  "the API document changed during the run; the first one was judged")
              .comparing("SHA-256 " + reading.sha256(), "SHA-256 " + later)
              .shownBy(again.visit().last().id()));
    }
  }
}
