package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Locale;

/**
 * An answer that depends on the header and may be kept by a cache names the header in {@code Vary}
 * (RFC 9110, section 12.5.5). Only answers that invite caching count: an explicit lifetime, {@code
 * public}, or a validator to ask again with.
 */
final class Varies extends Rule {

  Varies() {
    super(
        "location/varies",
        Level.WARNING,
        "Answers that depend on the location and may be cached name the header in Vary",
        Basis.RFC9110);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Judgement judgement = LocationJudging.firstDifferences(this, evidence, Varies::look);
    return judgement.outcome() == Outcome.NOT_APPLICABLE
        ? JudgementBuilder.notApplicable("no answer that may be cached differs by the header")
        : judgement;
  }

  private static void look(LocatedCall located, LocationJudging judging) {
    ReceivedResponse response = located.call().exchange().received().orElseThrow();
    if (!mayBeCached(response)) {
      return;
    }
    judging.examined(located);
    String vary = String.join(", ", response.headers("vary"));
    if (!names(vary)) {
      judging.found(
          located,
          "The answer depends on the header and may be cached, but Vary does not name it",
          "Vary: " + LocatedCall.HEADER,
          vary.isEmpty() ? "no Vary" : "Vary: " + vary);
    }
  }

  private static boolean names(String vary) {
    String lower = vary.toLowerCase(Locale.ROOT);
    return lower.contains("*") || lower.contains(LocatedCall.HEADER);
  }

  private static boolean mayBeCached(ReceivedResponse response) {
    String control = String.join(",", response.headers("cache-control")).toLowerCase(Locale.ROOT);
    if (control.contains("no-store") || control.contains("private")) {
      return false;
    }
    return control.contains("max-age")
        || control.contains("s-maxage")
        || control.contains("public")
        || response.header("expires").isPresent()
        || response.header("etag").isPresent()
        || response.header("last-modified").isPresent();
  }
}
