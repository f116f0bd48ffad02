package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;

/**
 * A protected operation is closed to wrong credentials. Where it is open to everyone, or to any
 * token, that fault is told once, by the rule that is about it.
 */
final class WrongCredentialsRefused extends ProtectionRule {

  WrongCredentialsRefused() {
    super(
        "auth/wrong-credentials-refused",
        Level.ERROR,
        "Protected operations refuse wrong credentials",
        Basis.DOCS,
        Basis.PRACTICE);
  }

  @Override
  void look(ProtectionSeen guarded, JudgementBuilder judging) {
    guarded.perhaps().forEach(operation -> lookAtUndeclared(guarded, judging, operation));
    for (String operation : guarded.operations()) {
      if (guarded.isOpen(operation)) {
        judging.unverified(operation, "open to everyone: see auth/missing-credentials-refused");
      } else if (guarded.crashesForEveryone(operation)) {
        judging.unverified(operation, "crashes for everyone: see operation/no-server-error");
      } else if (guarded.crashes(operation)) {
        judging.unverified(operation, "crashes: see auth/missing-credentials-refused");
      } else if (guarded.isOAuth() && guarded.acceptsMadeUp(operation)) {
        judging.unverified(operation, "open to any token: see auth/oauth-token-works");
      } else {
        look(guarded, judging, operation);
      }
    }
  }

  /** What keeps callers without a credential out is protected, whatever the document says. */
  private static void lookAtUndeclared(
      ProtectionSeen guarded, JudgementBuilder judging, String operation) {
    if (guarded.isClosed(operation) && !guarded.crashesForEveryone(operation)) {
      look(guarded, judging, operation);
    }
  }

  private static void look(ProtectionSeen guarded, JudgementBuilder judging, String operation) {
    List<Call> calls = guarded.calls(operation, Call.Intent.WRONG_CREDENTIAL);
    if (calls.isEmpty()) {
      judging.unverified(operation, guarded.whyNotTried(operation));
    }
    boolean any = guarded.acceptsMadeUp(operation);
    int odd = guarded.oddRefusal(operation);
    calls.stream()
        .filter(call -> !any || call.variant().equals(CredentialVariants.MADE_UP))
        .forEach(call -> look(guarded, judging, call, odd));
  }

  /** How it refuses whom it does not know is told once. */
  private static void look(ProtectionSeen guarded, JudgementBuilder judging, Call call, int odd) {
    if (odd != 0 && call.status() == odd) {
      judging.unverified(
          call.operation().subject(),
          "kept out by " + odd + " like everyone: see auth/missing-credentials-refused");
    } else if (call.variant().equals(CredentialVariants.NO_SCHEME)
        && !RefusalJudging.isCrash(call)) {
      withoutScheme(judging, call);
    } else {
      RefusalJudging.judge(guarded, judging, call, call.variant());
    }
  }

  /**
   * Who sends it knows the credential, so that nobody gets in who should not; but what is accepted
   * is not what is declared. As a malformed request it may be answered 400 (RFC 6750, section 3.1).
   */
  private static void withoutScheme(JudgementBuilder judging, Call call) {
    String subject = call.operation().subject();
    judging.examined(subject);
    if (RefusalJudging.letIn(call)) {
      judging.found(
          Finding.of(
                  Level.NOTE,
                  subject,
                  subject + " answers " + call.variant() + " with " + call.status())
              .at(call.variant())
              .comparing(
                  "400 or 401: the field holds a scheme and a credential (RFC 9110, section 11.4)",
                  Integer.toString(call.status()))
              .shownBy(call.exchange().id()));
    }
  }
}
