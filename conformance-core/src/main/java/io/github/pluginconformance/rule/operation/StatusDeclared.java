package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** The status of an answer is one that the document declares. */
final class StatusDeclared extends CallRule {

  private static final int LONG = 500;

  StatusDeclared() {
    super(
        "operation/status-declared",
        Level.ERROR,
        "The status of each answer is declared",
        Basis.SEED);
  }

  @Override
  void look(CallJudging judging) {
    boolean redirectsAreToldElsewhere = judging.evidence().profile().mindsRedirects();
    judging.calls().stream()
        .filter(call -> !redirectsAreToldElsewhere || !call.redirects())
        .forEach(call -> look(call, judging));
  }

  private void look(Call call, CallJudging judging) {
    if (!CallQuestions.isOfThisArea(call) || CallQuestions.isServerError(call)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (!call.exchange().isComplete()) {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    } else if (call.operation().responses().isEmpty()) {
      judging.unverified(call, "the document declares no responses: see openapi/valid");
    } else if (CallQuestions.has(call, Breach.Kind.STATUS)) {
      undeclared(call, judging);
    } else {
      judging.examined(call);
    }
  }

  private static void undeclared(Call call, CallJudging judging) {
    if (CallQuestions.isAboutAccess(call) || isAboutLength(call)) {
      return;
    }
    Level level = isHarmless(call) ? Level.WARNING : judging.level();
    for (Breach breach : CallQuestions.breaches(call, Breach.Kind.STATUS)) {
      String status = "status " + call.status();
      judging.found(
          call,
          judging
              .finding(
                  call,
                  level,
                  CallJudging.sentence(breach) + ", in answer to " + CallQuestions.input(call))
              .at(status)
              .comparing(breach.expected(), breach.actual()));
    }
  }

  /**
   * Servers refuse what is longer than they read, before any operation (RFC 9110, section 15.5.15;
   * RFC 6585, section 5).
   */
  private static boolean isAboutLength(Call call) {
    return (call.status() == 414 || call.status() == 431)
        && call.exchange().request().uri().toString().length() > LONG;
  }

  /**
   * A refusal of input that we made wrong or made up, or of what may be gone by now, tells enough.
   */
  private static boolean isHarmless(Call call) {
    return CallQuestions.isRefusal(call)
        && (CallQuestions.isProvoking(call)
            || call.inventedInput()
            || call.intent() == Call.Intent.STATE_PROBE
            || call.intent() == Call.Intent.VARIATION);
  }
}
