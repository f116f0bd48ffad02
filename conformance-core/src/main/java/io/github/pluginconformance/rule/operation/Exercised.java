package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** At least one operation could be called with valid input; an empty run proves nothing. */
final class Exercised extends Rule {

  private static final String SUBJECT = "all operations";

  Exercised() {
    super(
        "operation/exercised",
        Level.ERROR,
        "At least one operation could be called with valid input",
        Basis.PRACTICE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<CallsSeen> seen = evidence.part(CallsSeen.class);
    if (seen.isEmpty() || seen.get().operations().isEmpty()) {
      return CallJudging.nothingCalled(evidence);
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    List<OperationSummary> operations = seen.get().operations();
    if (operations.stream().noneMatch(OperationSummary::exercised)) {
      if (isSignedOut(evidence, seen.get())) {
        return JudgementBuilder.notVerified(
            "every operation asks for a credential and none was accepted; see"
                + " auth/credentials-accepted, or "
                + OperationSummary.OTHER_CREDENTIALS);
      }
      if (areTooLarge(seen.get())) {
        return JudgementBuilder.notVerified(NothingAnswered.instead(evidence));
      }
      judging.found(nothingExercised(judging, operations));
    }
    operations.forEach(operation -> look(operation, judging));
    return judging.conclude();
  }

  private static void look(OperationSummary operation, JudgementBuilder judging) {
    String subject = operation.method() + " " + operation.path();
    if (operation.exercised()) {
      judging.examined(subject);
    } else {
      judging.unverified(subject, Objects.requireNonNullElse(operation.reason(), "was not called"));
    }
  }

  private static Finding nothingExercised(
      JudgementBuilder judging, List<OperationSummary> operations) {
    String reasons =
        operations.stream()
            .map(OperationSummary::reason)
            .filter(Objects::nonNull)
            .distinct()
            .limit(3)
            .reduce((one, other) -> one + "; " + other)
            .orElse("no reason was recorded");
    return judging
        .finding(
            SUBJECT,
            "None of the "
                + operations.size()
                + " operations could be called with valid input: "
                + reasons)
        .comparing("at least 1 operation called with valid input", "0 of " + operations.size());
  }

  /** Without a token nothing behind it can be judged: that is no fault of the operations. */
  private static boolean isSignedOut(Evidence evidence, CallsSeen seen) {
    List<Call> valid = seen.calls().stream().filter(call -> call.intent() == Intent.VALID).toList();
    return !valid.isEmpty()
        && valid.stream().allMatch(Exercised::isTurnedAway)
        && (isProtected(evidence) || valid.stream().anyMatch(Exercised::isSecured));
  }

  /** Answers came, and are longer than what is read: for that there is a rule of its own. */
  private static boolean areTooLarge(CallsSeen seen) {
    List<Call> valid = seen.calls().stream().filter(call -> call.intent() == Intent.VALID).toList();
    return !valid.isEmpty() && valid.stream().allMatch(CallQuestions::isTooLarge);
  }

  private static boolean isProtected(Evidence evidence) {
    return evidence
        .part(ManifestSeen.class)
        .map(ManifestSeen::auth)
        .map(AuthDeclaration::type)
        .filter(type -> !type.equals("none"))
        .isPresent();
  }

  private static boolean isSecured(Call call) {
    return Boolean.TRUE.equals(call.operation().secured());
  }

  private static boolean isTurnedAway(Call call) {
    return call.status() == 401 || call.status() == 403;
  }
}
