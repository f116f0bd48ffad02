package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Only a 401 makes the agent ask its user to sign in. */
final class SignInAsked extends Rule {

  private static final Set<String> ISSUED = Set.of("oauth", AuthDeclaration.SSO);

  SignInAsked() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/sign-in-asked",
        Level.WARNING,
        "A missing or unusable token is answered with 401",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    String type = evidence.part(AuthSeen.class).map(seen -> seen.declaration().type()).orElse("");
    Optional<SignInSeen> signIn = evidence.part(SignInSeen.class);
    if (!ISSUED.contains(type)) {
      return JudgementBuilder.notApplicable("no function is called with a token of its user");
    }
    JudgementBuilder judging =
        JudgementBuilder.of(this, evidence)
            .nothingMeans("the document declares every operation as public");
    signIn.stream()
        .flatMap(seen -> seen.protectedOperations().stream())
        .forEach(operation -> look(operation, evidence, judging));
    return judging.conclude();
  }

  private static void look(String operation, Evidence evidence, JudgementBuilder judging) {
    List<Call> kept =
        evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of()).stream()
            .filter(call -> call.operation().subject().equals(operation))
            .filter(SignInAsked::isWithoutToken)
            .toList();
    Optional<Call> silent =
        kept.stream().filter(call -> call.status() == 403 || call.redirects()).findFirst();
    if (silent.isPresent()) {
      report(silent.get(), judging);
    } else if (kept.stream().anyMatch(call -> call.status() == 401)) {
      judging.examined(operation);
    } else {
      judging.unverified(
          operation, "no call without a token was refused: see auth/missing-credentials-refused");
    }
  }

  /** Without any credential, or with one that nobody issued. */
  private static boolean isWithoutToken(Call call) {
    return call.intent() == Call.Intent.NO_CREDENTIAL
        || call.variant().equals(CredentialVariants.PLATFORM_ALONE)
        || call.intent() == Call.Intent.WRONG_CREDENTIAL;
  }

  private static void report(Call call, JudgementBuilder judging) {
    boolean none = call.intent() != Call.Intent.WRONG_CREDENTIAL;
    String with = none ? "no token" : call.variant();
    judging.found(
        judging
            .finding(
                call.operation().subject(),
                "a call with " + with + " does not make the agent ask its user to sign in")
            .at(with)
            .comparing("401", call.redirects() ? call.status() + ", a redirect" : "403")
            .shownBy(call.exchange().id()));
  }
}
