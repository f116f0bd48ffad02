package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.ManifestSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Visit;
import java.util.Optional;

/** The platform finds a plugin by {@code GET /.well-known/ai-plugin.json}. */
final class Reachable implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "manifest/reachable",
              Level.ERROR,
              "The manifest answers 200 without credentials",
              Basis.SEED)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  private static final String SUBJECT = "manifest";

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ManifestSeen> seen = evidence.part(ManifestSeen.class);
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("the manifest was not asked for");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(seen.get().visit(), evidence.settings().target(), judging);
    return judging.conclude();
  }

  private static void look(Visit visit, Target target, JudgementBuilder judging) {
    Failure failure = visit.last().failure();
    if (visit.stopped() != null) {
      judging.unverified(SUBJECT, "redirected: see manifest/redirects-allowed");
    } else if (failure != null && Origins.isTlsFault(failure.kind())) {
      judging.unverified(SUBJECT, "no secure connection: see manifest/https");
    } else if (failure != null && Waiting.isTooLong(visit)) {
      judging.unverified(SUBJECT, "no answer in time: see manifest/answers-in-time");
    } else {
      look(HostReachability.of(visit, target), judging);
    }
  }

  private static void look(HostReachability reach, JudgementBuilder judging) {
    switch (reach.kind()) {
      case ANSWERED -> lookAtStatus(reach.at(), judging.examined(SUBJECT));
      case FAILED -> judging.found(unreachable(reach, judging));
      case UNSEEN -> judging.unverified(SUBJECT, reach.reason());
      case LIMITED -> judging.undecided(SUBJECT, reach.reason());
    }
  }

  private static Finding unreachable(HostReachability reach, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, "the manifest cannot be fetched: " + reach.reason())
        .at(reach.at().request().uri().toString())
        .comparing("status 200", "no answer")
        .shownBy(reach.at().id());
  }

  private static void lookAtStatus(Exchange exchange, JudgementBuilder judging) {
    int status = exchange.status();
    if (status != 200) {
      judging.found(
          judging
              .finding(SUBJECT, message(status))
              .at(exchange.request().uri().toString())
              .comparing("status 200", "status " + status)
              .shownBy(exchange.id()));
    }
  }

  private static String message(int status) {
    return status == 401 || status == 403
        ? "the manifest is refused with status " + status + "; it must be served to everyone"
        : "the manifest is answered with status " + status;
  }
}
