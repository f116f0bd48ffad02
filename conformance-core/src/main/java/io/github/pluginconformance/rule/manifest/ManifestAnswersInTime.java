package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Visit;
import java.time.Duration;

/** The platform gives up on a slow manifest. */
final class ManifestAnswersInTime extends ServingRule {

  private static final Duration SLOW = Duration.ofSeconds(5);
  private static final String SUBJECT = "manifest";

  ManifestAnswersInTime() {
    super(
        "manifest/answers-in-time",
        Level.ERROR,
        "The manifest answers within 15 seconds, better 5",
        Basis.DOCS);
  }

  @Override
  void look(ManifestSeen seen, JudgementBuilder judging) {
    look(seen.visit(), judging);
  }

  private static void look(Visit visit, JudgementBuilder judging) {
    Duration took = Waiting.of(visit);
    if (Waiting.isTooLong(visit)) {
      judging.found(slow(judging.level(), visit, took, "at most 15 s"));
    } else if (visit.last().response() == null) {
      judging.unverified(SUBJECT, "no answer came: see manifest/reachable");
    } else if (took.compareTo(SLOW) > 0) {
      judging.found(slow(Level.NOTE, visit, took, "better at most 5 s"));
    } else {
      judging.examined(SUBJECT);
    }
  }

  private static Finding slow(Level level, Visit visit, Duration took, String wanted) {
    boolean came = visit.last().response() != null;
    return Finding.of(
            level, SUBJECT, came ? "the manifest comes slowly" : "the manifest does not come")
        .comparing(wanted, (came ? "" : "nothing after ") + took.toMillis() / 1000.0 + " s")
        .shownBy(visit.last().id());
  }
}
