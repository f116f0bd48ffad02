package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/** A 401 says how to authenticate (RFC 9110, section 15.5.2). */
final class Challenge extends Rule {

  Challenge() {
    super("auth/challenge", Level.NOTE, "A 401 says how to authenticate", Basis.RFC9110);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    JudgementBuilder judging =
        JudgementBuilder.of(this, evidence).nothingMeans("no operation answered 401");
    Map<String, Call> worst = new LinkedHashMap<>();
    evidence.part(CallsSeen.class).stream()
        .flatMap(seen -> seen.calls().stream())
        .filter(call -> call.exchange().answered(401))
        .forEach(
            call -> worst.merge(call.operation().subject(), call, (a, b) -> challenges(a) ? b : a));
    worst.values().forEach(call -> look(judging, call));
    return judging.conclude();
  }

  private static void look(JudgementBuilder judging, Call call) {
    String subject = call.operation().subject();
    if (challenges(call)) {
      judging.examined(subject);
    } else {
      judging.found(
          judging
              .finding(subject, "the 401 does not say how to authenticate")
              .comparing("WWW-Authenticate", "no such header field")
              .shownBy(call.exchange().id()));
    }
  }

  private static boolean challenges(Call call) {
    return call.exchange()
        .received()
        .flatMap(answer -> answer.header("www-authenticate"))
        .isPresent();
  }
}
