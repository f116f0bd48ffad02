package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;

/** A refusal says what is wrong, so that the model can mend its call. */
final class InformativeErrors extends CallRule {

  private static final String WANTED = "JSON or text that says what is wrong";

  InformativeErrors() {
    super(
        "operation/informative-errors",
        Level.WARNING,
        "A 4xx answer says what is wrong",
        Basis.DOCS);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no call was answered 4xx");
    judging.calls().forEach(call -> look(call, judging));
  }

  private static void look(Call call, CallJudging judging) {
    if (!CallQuestions.isOfThisArea(call)
        || !CallQuestions.isRefusal(call)
        || isAnothersFinding(call)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
      return;
    }
    CallQuestions.body(call).ifPresent(body -> judge(call, body, judging));
  }

  private static void judge(Call call, String body, CallJudging judging) {
    judging.examined(call);
    uninformative(body)
        .ifPresent(
            what ->
                judging.found(
                    call,
                    judging
                        .finding(
                            call,
                            "The "
                                + call.status()
                                + " answer to "
                                + CallQuestions.input(call)
                                + " "
                                + what)
                        .comparing(WANTED, what)));
  }

  private static Optional<String> uninformative(String body) {
    if (BodyTextKind.isBlankJson(body)) {
      return Optional.of("says nothing");
    }
    if (BodyTextKind.isHtml(body)) {
      return Optional.of("is an HTML page");
    }
    return BodyTextKind.hasStackTrace(body) ? Optional.of("shows a stack trace") : Optional.empty();
  }

  private static boolean isAnothersFinding(Call call) {
    return CallQuestions.isAboutAccess(call)
        || call.operation().method().equals("HEAD")
        || CallQuestions.has(call, Breach.Kind.MEDIA_TYPE);
  }
}
