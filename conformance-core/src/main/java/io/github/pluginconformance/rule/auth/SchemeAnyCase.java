package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import java.util.List;
import java.util.Optional;

/** The name of an authentication scheme has no case (RFC 9110, section 11.1). */
final class SchemeAnyCase extends ProtectionRule {

  SchemeAnyCase() {
    super(
        "auth/scheme-any-case",
        Level.NOTE,
        "The name of the authentication scheme is read in any case",
        Basis.RFC9110);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return AuthKind.declared(evidence)
        .flatMap(auth -> Optional.ofNullable(auth.key()))
        .map(
            key ->
                JudgementBuilder.notApplicable(
                    "the key stands in " + key.name() + ", without a scheme"))
        .orElseGet(() -> super.judge(evidence));
  }

  @Override
  void look(ProtectionSeen guarded, JudgementBuilder judging) {
    List<Call> calls =
        guarded.operations().stream()
            .flatMap(operation -> lowerCase(guarded, operation).stream())
            .toList();
    calls.forEach(call -> look(guarded, judging, call));
    String missing = guarded.signIn().missing();
    if (calls.isEmpty() && !guarded.operations().isEmpty()) {
      judging.unverified("", missing != null ? missing : NothingAnswered.instead(guarded.calls()));
    }
  }

  private static Optional<Call> lowerCase(ProtectionSeen guarded, String operation) {
    return guarded.call(operation, Call.Intent.CREDENTIAL_FORM, CredentialVariants.LOWER_CASE);
  }

  private static void look(ProtectionSeen guarded, JudgementBuilder judging, Call call) {
    String subject = call.operation().subject();
    boolean closed =
        guarded.calls(subject, Call.Intent.VALID).stream().anyMatch(RefusalJudging::refused);
    if (closed) {
      judging.unverified(
          subject,
          "refuses the credential however it is written: see auth/credentials-accepted and"
              + " auth/oauth-token-works");
    } else if (RefusalJudging.refused(call)) {
      judging.found(
          judging
              .finding(
                  subject, subject + " refuses the credential when its scheme is in lower case")
              .comparing(
                  "the same answer as with the usual spelling", Integer.toString(call.status()))
              .shownBy(call.exchange().id()));
    } else {
      judging.examined(subject);
    }
  }
}
