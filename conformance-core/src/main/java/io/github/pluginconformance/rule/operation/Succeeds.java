package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.operation.asked.UnsetPart;
import java.util.Set;

/** Valid input is answered with success. */
final class Succeeds extends CallRule {

  Succeeds() {
    super("operation/succeeds", Level.ERROR, "Valid input is answered 2xx", Basis.SEED);
  }

  @Override
  void look(CallJudging judging) {
    Set<String> given = judging.evidence().settings().inputs().keySet();
    judging.calls().forEach(call -> look(call, given, judging));
  }

  private static void look(Call call, Set<String> given, CallJudging judging) {
    if (call.intent() != Intent.VALID) {
      if (isRefusedDespiteInputs(call, given)) {
        refused(call, judging);
      }
      return;
    }
    if (CallQuestions.isSuccess(call)) {
      judging.examined(call);
    } else if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (!call.exchange().isComplete()) {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    } else {
      refused(call, judging);
    }
  }

  /**
   * Whether the first call of a confirmation flow was refused although all of its values are the
   * user's: good by the user's word.
   */
  private static boolean isRefusedDespiteInputs(Call call, Set<String> given) {
    return call.intent() == Intent.CONFIRMATION
        && call.variant().equals("asks")
        && !call.inventedInput()
        && CallQuestions.isRefusal(call)
        && call.operation().names().stream().anyMatch(given::contains);
  }

  private static void refused(Call call, CallJudging judging) {
    int status = call.status();
    if (status >= 500) {
      judging.unverified(call, "answered " + status + ", see operation/no-server-error");
    } else if (CallQuestions.isAboutAccess(call)) {
      judging.unverified(call, "answered " + status + ": " + aboutAccess(status));
    } else if (CallQuestions.has(call, Breach.Kind.STATUS)) {
      judging.unverified(call, "answered " + status + ", see operation/status-declared");
    } else if (answersWithLocation(call, judging)) {
      judging.unverified(call, "answers only with the location header, see location/absent");
    } else if (UnsetPart.isShownBy(call, judging.calls(), judging.evidence())) {
      unset(call, judging);
    } else if (isOutOfPlace(call) || wasMovedOn(call, judging)) {
      judging.unverified(
          call,
          "answered "
              + status
              + ": what it was told is not in the state for it; supply one that is as "
              + inputs(call));
    } else if (CallQuestions.isRefusal(call) && ForgottenInput.told(call, judging)) {
      return;
    } else if (call.inventedInput() && CallQuestions.isRefusal(call)) {
      judging.unverified(call, Supply.instead(call));
    } else {
      judging.found(
          call,
          judging
              .finding(call, "Valid input was answered " + status)
              .comparing("a status from 200 to 299", Integer.toString(status)));
    }
  }

  /**
   * Whether a deed was refused because of the state of what it is done to, as to restore what was
   * not deleted. A conflict with that state is what 409 says (RFC 9110, section 15.5.10).
   */
  private static boolean isOutOfPlace(Call call) {
    String path = call.operation().path();
    boolean deed =
        call.operation().method().equals("POST")
            && path.matches(".*\\}/[^{}/]+/?")
            && call.operation().requestBody() == null;
    return CallQuestions.isRefusal(call)
        && (Wording.restores(call.operation()) || deed && call.status() == 409);
  }

  private static String inputs(Call call) {
    return "inputs." + call.operation().displayName();
  }

  private static void unset(Call call, CallJudging judging) {
    if (judging.callsLike(call).stream().anyMatch(CallQuestions::isSuccess)) {
      judging.examined(call);
    } else {
      judging.unverified(
          call, "answered 404: nothing is set there yet; supply where it is as " + inputs(call));
    }
  }

  /**
   * Whether a delete was refused because of the state that a deed of this run has brought the thing
   * to, as that of an order that was shipped.
   */
  private static boolean wasMovedOn(Call refused, CallJudging judging) {
    String deeds = refused.exchange().request().uri().getPath() + "/";
    return refused.status() == 409
        && refused.operation().method().equals("DELETE")
        && judging.calls().stream()
            .filter(call -> call.exchange().id() < refused.exchange().id())
            .filter(call -> call.operation().method().equals("POST") && call.succeeded())
            .anyMatch(call -> call.exchange().request().uri().getPath().startsWith(deeds));
  }

  private static boolean answersWithLocation(Call refused, CallJudging judging) {
    return judging.calls().stream()
        .filter(call -> call.intent() == Intent.LOCATION && CallQuestions.isSuccess(call))
        .anyMatch(call -> call.operation().equals(refused.operation()));
  }

  private static String aboutAccess(int status) {
    return status == 429
        ? "the plugin limits the rate of calls; run again later or with a higher limit"
        : OperationSummary.OTHER_CREDENTIALS;
  }
}
