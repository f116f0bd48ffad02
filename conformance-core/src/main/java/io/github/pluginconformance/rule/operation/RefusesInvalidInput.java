package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.Optional;

/** Input that the document forbids is refused, so that the model learns of its mistake. */
final class RefusesInvalidInput implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "operation/refuses-invalid-input",
          Level.WARNING,
          "Invalid input is answered 4xx, not 2xx",
          Basis.PRACTICE);

  private static final String CONTENT_TYPE = "content type";

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return CallJudging.all(
        this,
        evidence,
        "no operation takes input that could be made invalid",
        open -> {
          OwnJunk junk = new OwnJunk(open);
          open.calls().forEach(call -> look(call, junk, open));
        });
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
   * The platform always sends the declared content type, so leniency there costs nobody anything,
   * unless the plugin falls over what came with it.
   */
  private static void accepted(Call call, Optional<Call> crashed, CallJudging judging) {
    boolean harmless = call.variant().contains(CONTENT_TYPE) && crashed.isEmpty();
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
