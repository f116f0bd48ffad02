package io.github.pluginconformance.rule.copilot.api;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The store takes no API that leads its callers elsewhere. */
final class NoRedirect extends Rule {

  /** What is let in as it should be; how others are kept out is judged elsewhere. */
  private static final Set<Call.Intent> LET_IN =
      Set.of(
          Call.Intent.VALID,
          Call.Intent.VARIATION,
          Call.Intent.REPEAT,
          Call.Intent.PLATFORM_HEADERS,
          Call.Intent.STATE_PROBE,
          Call.Intent.CONFIRMATION);

  NoRedirect() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/no-redirect",
        Level.WARNING,
        "An operation answers by itself and redirects nobody",
        Basis.COPILOT_STORE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    JudgementBuilder judging =
        JudgementBuilder.of(this, evidence).nothingMeans("no operation was called");
    Map<String, Call> worst = new LinkedHashMap<>();
    calls(evidence).stream()
        .filter(call -> LET_IN.contains(call.intent()))
        .filter(call -> call.status() > 0)
        .forEach(
            call ->
                worst.merge(
                    call.operation().subject(),
                    call,
                    (one, other) -> redirects(one) ? one : other));
    worst.values().forEach(call -> look(call, judging));
    if (worst.isEmpty()) {
      judging.unverified("", NothingAnswered.instead(evidence));
    }
    return judging.conclude();
  }

  private static List<Call> calls(Evidence evidence) {
    return evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of());
  }

  private static void look(Call call, JudgementBuilder judging) {
    String subject = call.operation().subject();
    judging.examined(subject);
    if (redirects(call)) {
      judging.found(finding(call, judging));
    }
  }

  private static Finding finding(Call call, JudgementBuilder judging) {
    String to =
        call.exchange()
            .received()
            .flatMap(answer -> answer.header("location"))
            .map(location -> " to " + location)
            .orElse("");
    return judging
        .finding(call.operation().subject(), "the operation redirects instead of answering")
        .at("status")
        .comparing("an answer of its own", call.status() + to)
        .shownBy(call.exchange().id());
  }

  private static boolean redirects(Call call) {
    return call.redirects();
  }
}
