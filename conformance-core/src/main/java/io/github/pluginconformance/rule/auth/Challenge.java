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

/**
 * A 401 says how to authenticate (RFC 9110, section 15.5.2), and who sends no credential is told by
 * a 401 and not by a 403, which says that the request is refused whoever sends it.
 */
final class Challenge extends Rule {

  Challenge() {
    super("auth/challenge", Level.NOTE, "A 401 says how to authenticate", Basis.RFC9110);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    JudgementBuilder judging =
        JudgementBuilder.of(this, evidence)
            .nothingMeans("no operation answered 401, nor 403 to no credential");
    Map<String, Call> worst = new LinkedHashMap<>();
    evidence.part(CallsSeen.class).stream()
        .flatMap(seen -> seen.calls().stream())
        .filter(call -> call.exchange().answered(401) || isForbidden(call))
        .forEach(
            call -> worst.merge(call.operation().subject(), call, (a, b) -> challenges(a) ? b : a));
    worst.values().forEach(call -> look(judging, call));
    return judging.conclude();
  }

  private static void look(JudgementBuilder judging, Call call) {
    String subject = call.operation().subject();
    if (challenges(call)) {
      judging.examined(subject);
    } else if (isForbidden(call)) {
      judging.found(
          judging
              .finding(subject, "a call without a credential is answered 403, not 401")
              .comparing("401, which says that a credential is missing", "403")
              .shownBy(call.exchange().id()));
    } else {
      judging.found(
          judging
              .finding(subject, "the 401 does not say how to authenticate")
              .comparing("WWW-Authenticate", "no such header field")
              .shownBy(call.exchange().id()));
    }
  }

  private static boolean isForbidden(Call call) {
    return call.intent() == Call.Intent.NO_CREDENTIAL && call.exchange().answered(403);
  }

  private static boolean challenges(Call call) {
    return call.exchange()
        .received()
        .flatMap(answer -> answer.header("www-authenticate"))
        .isPresent();
  }
}
