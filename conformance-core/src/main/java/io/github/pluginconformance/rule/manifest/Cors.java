package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.CorsSeen.Look;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plugin under development is fetched by the platform's pages in the browser, from both of its
 * origins.
 */
final class Cors implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "manifest/cors",
              Level.WARNING,
              "On this machine, the platform's pages may fetch manifest, document and API",
              Basis.DOCS)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (!evidence.settings().target().isLoopback()) {
      return JudgementBuilder.notApplicable("the plugin does not run on this machine");
    }
    Optional<CorsSeen> seen = evidence.part(CorsSeen.class).filter(cors -> !cors.looks().isEmpty());
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("no manifest could be read: see manifest/reachable");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    seen.get().looks().forEach(look -> look(look, judging));
    return judging.conclude();
  }

  private static void look(Look look, JudgementBuilder judging) {
    Exchange exchange = look.exchange();
    ReceivedResponse response = exchange.response();
    Failure failure = exchange.failure();
    if (response == null) {
      judging.unverified(look.subject(), failure == null ? "no answer" : failure.toString());
      return;
    }
    judging.examined(look.subject());
    String allowed = response.header("access-control-allow-origin").orElse("").strip();
    if (!allowed.equals("*") && !allowed.equals(look.origin())) {
      judging.found(finding(look, allowed, judging));
    } else if (!look.askedHeaders().isEmpty()) {
      lookAtHeaders(look, response, judging);
    }
  }

  private static Finding finding(Look look, String allowed, JudgementBuilder judging) {
    return judging
        .finding(look.subject(), "pages of " + look.origin() + " may not fetch this")
        .at("header Access-Control-Allow-Origin")
        .comparing(look.origin() + " or *", allowed.isEmpty() ? "no such header" : allowed)
        .shownBy(look.exchange().id());
  }

  private static void lookAtHeaders(
      Look look, ReceivedResponse response, JudgementBuilder judging) {
    Set<String> allowed =
        response.headers("access-control-allow-headers").stream()
            .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",")))
            .map(String::strip)
            .collect(Collectors.toSet());
    List<String> missing =
        look.askedHeaders().stream().filter(header -> !allowed.contains(header)).toList();
    if (!missing.isEmpty() && !allowed.contains("*")) {
      judging.found(
          judging
              .finding(
                  look.subject(),
                  "pages of " + look.origin() + " may not send the platform's headers")
              .at("header Access-Control-Allow-Headers")
              .comparing(
                  String.join(", ", look.askedHeaders()), "without " + String.join(", ", missing))
              .shownBy(look.exchange().id()));
    }
  }
}
