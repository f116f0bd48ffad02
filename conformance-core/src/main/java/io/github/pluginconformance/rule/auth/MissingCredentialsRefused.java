package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;

/** A protected operation is closed to callers without a credential. */
final class MissingCredentialsRefused extends ProtectionRule {

  MissingCredentialsRefused() {
    super(
        "auth/missing-credentials-refused",
        Level.ERROR,
        "Protected operations refuse calls without credentials",
        Basis.DOCS);
  }

  @Override
  void look(ProtectionSeen guarded, JudgementBuilder judging) {
    guarded.perhaps().forEach(operation -> lookAtUndeclared(guarded, judging, operation));
    for (String operation : guarded.operations()) {
      List<Call> calls = guarded.calls(operation, Call.Intent.NO_CREDENTIAL);
      if (calls.isEmpty()) {
        judging.unverified(operation, guarded.whyNotTried(operation));
      } else if (guarded.crashesForEveryone(operation)
          && calls.stream().noneMatch(RefusalJudging::letIn)) {
        judging.unverified(operation, "crashes for everyone: see operation/no-server-error");
      } else {
        // The last one tells most: it is made where the others were judged by their input.
        judge(guarded, calls.get(calls.size() - 1), judging);
      }
    }
  }

  private static void judge(ProtectionSeen guarded, Call call, JudgementBuilder judging) {
    boolean toldElsewhere = guarded.evidence().profile().mindsRedirects() && guarded.hasTokens();
    if (toldElsewhere && call.redirects()) {
      judging.unverified(
          call.operation().subject(), "redirects who has no token: see copilot/sign-in-asked");
    } else {
      RefusalJudging.judge(guarded, judging, call, "no credential");
    }
  }

  /**
   * What the document declares as public may be open; what declares a 401 besides says two things,
   * and the plugin declares a way to authenticate.
   */
  private static void lookAtUndeclared(
      ProtectionSeen guarded, JudgementBuilder judging, String operation) {
    if (!guarded.isOpen(operation) || !guarded.acceptsMadeUp(operation)) {
      return;
    }
    Call open = guarded.calls(operation, Call.Intent.NO_CREDENTIAL).get(0);
    if (declares401(open.operation())) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  operation,
                  operation
                      + " declares 401, but answers calls without and with a made-up credential"
                      + " with "
                      + open.status())
              .at("declared 401")
              .comparing("401, or no 401 in the document", Integer.toString(open.status()))
              .shownBy(open.exchange().id()));
    }
  }

  private static boolean declares401(Operation operation) {
    return operation.responses().stream().anyMatch(response -> response.status().equals("401"));
  }
}
