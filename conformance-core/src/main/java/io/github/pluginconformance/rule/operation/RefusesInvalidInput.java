package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;

/** Input that the document forbids is refused, so that the model learns of its mistake. */
final class RefusesInvalidInput extends CallRule {

  private static final String CONTENT_TYPE = "content type";

  RefusesInvalidInput() {
    super(
        "operation/refuses-invalid-input",
        Level.WARNING,
        "Invalid input is answered 4xx, not 2xx",
        Basis.PRACTICE);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no operation takes input that could be made invalid");
    OwnJunk junk = new OwnJunk(judging);
    judging.calls().forEach(call -> look(call, junk, judging));
  }

  private static void look(Call call, OwnJunk junk, CallJudging judging) {
    if (call.intent() != Intent.INVALID_INPUT) {
      return;
    }
    if (CallQuestions.isSuccess(call)) {
      accepted(call, junk.crashedBy(call), judging);
    } else if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (CallQuestions.isRefusal(call) && !CallQuestions.isAboutAccess(call)) {
      judging.examined(call);
    } else {
      judging.unverified(call, unclear(call));
    }
  }

  /**
   * The platform always sends the declared content type, and null for what may be left out says
   * nothing else than to leave it out: leniency there costs nobody anything, unless the plugin
   * falls over what came with it.
   */
  private static void accepted(Call call, Optional<Call> crashed, CallJudging judging) {
    boolean harmless =
        crashed.isEmpty()
            && (call.variant().contains(CONTENT_TYPE) || NullForAbsent.isTaken(call, judging));
    Level level = harmless ? Level.NOTE : judging.level();
    int status = call.status();
    String since =
        crashed
            .map(
                crash ->
                    "; since then "
                        + crash.operation().subject()
                        + " is answered "
                        + crash.status()
                        + " (exchange "
                        + crash.exchange().id()
                        + ")")
            .orElse("");
    judging.found(
        call,
        judging
            .finding(
                call,
                level,
                "Invalid input (" + call.variant() + ") was accepted with " + status + since)
            .at(call.variant())
            .comparing("a status from 400 to 499", status + since));
  }

  private static String unclear(Call call) {
    int status = call.status();
    return status == 0
        ? CallQuestions.silent(call).orElse("no answer came")
        : "invalid input was answered " + status + ", which is neither refused nor accepted";
  }
}
