package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.List;

/** Judges whether a good credential opens an operation. */
final class Acceptance {

  private Acceptance() {}

  /**
   * Judges the ordinary calls of an operation.
   *
   * @param credential what they carried, in words
   */
  static void judge(
      ProtectionSeen guarded, JudgementBuilder judging, String operation, String credential) {
    String missing = guarded.signIn().missing();
    List<Call> calls =
        guarded.calls(operation, Call.Intent.VALID).stream()
            .filter(call -> call.exchange().received().isPresent())
            .toList();
    if (missing != null) {
      judging.unverified("", missing);
    } else if (calls.isEmpty()) {
      judging.unverified(operation, "not called with valid input: see operation/exercised");
    } else {
      judge(
          judging,
          calls.stream().filter(RefusalJudging::refused).findFirst().orElse(calls.get(0)),
          credential);
    }
  }

  private static void judge(JudgementBuilder judging, Call call, String credential) {
    String subject = call.operation().subject();
    if (RefusalJudging.refused(call)) {
      judging.found(
          judging
              .finding(subject, subject + " refuses " + credential)
              .comparing("an answer to a caller who signed in", Integer.toString(call.status()))
              .shownBy(call.exchange().id()));
    } else {
      judging.examined(subject);
    }
  }
}
