package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** Somebody saw Copilot send a token to an API that asks for none. */
final class UnexpectedAuthorization extends Rule {

  UnexpectedAuthorization() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/unexpected-authorization",
        Level.NOTE,
        "A function without authentication answers a call with a token as it does without",
        Basis.PRACTICE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    boolean none =
        evidence
            .part(AuthSeen.class)
            .map(AuthSeen::declaration)
            .filter(AuthDeclaration.NONE::equals)
            .isPresent();
    if (!none) {
      return JudgementBuilder.notApplicable("no runtime that is called has auth None");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    List<Call> calls = evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of());
    List<Call> asked =
        calls.stream()
            .filter(call -> call.variant().equals(CredentialVariants.UNASKED))
            .filter(call -> call.status() > 0)
            .toList();
    asked.forEach(call -> look(call, calls, judging));
    if (asked.isEmpty()) {
      judging.unverified("", NothingAnswered.instead(evidence));
    }
    return judging.conclude();
  }

  private static void look(Call with, List<Call> calls, JudgementBuilder judging) {
    String subject = with.operation().subject();
    List<Call> without =
        calls.stream()
            .filter(call -> call.intent() == Call.Intent.VALID)
            .filter(call -> call.operation().equals(with.operation()))
            .filter(Call::succeeded)
            .toList();
    if (without.isEmpty()) {
      judging.unverified(subject, "it was not answered with 2xx without a token either");
    } else if (with.succeeded()) {
      judging.examined(subject);
    } else {
      judging.found(
          judging
              .finding(subject, "a token that nobody asked for changes the answer")
              .at("Authorization")
              .comparing(Integer.toString(without.get(0).status()), Integer.toString(with.status()))
              .shownBy(with.exchange().id()));
    }
  }
}
