package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;

/** What several flows do alike. */
final class FlowSteps {

  private FlowSteps() {}

  /** Why a call that went wrong ends the flow. */
  static String refused(String what, Call call) {
    String answered =
        call.exchange()
            .received()
            .map(response -> what + " was answered " + response.status())
            .orElseGet(() -> what + " got no answer");
    return answered + "; supply inputs." + call.operation().displayName() + " that are accepted";
  }

  /** The call without the claim that the user has confirmed. */
  static PreparedCall unconfirmed(OperationCaller caller, PreparedCall call) {
    return ConfirmationClaims.in(call.operation(), caller.contract())
        .filter(field -> RequestFields.value(call, field) != null)
        .map(field -> RequestFields.with(call, field, BooleanNode.FALSE))
        .orElse(call);
  }

  /**
   * Claims on a first call that the user has confirmed, where the operation has a field for that.
   */
  static void fillIn(FlowExecution execution, OperationCaller caller, PreparedCall call) {
    ConfirmationClaims.in(call.operation(), caller.contract())
        .ifPresent(
            field ->
                execution.take(Kind.FILLED_IN, RequestFields.with(call, field, BooleanNode.TRUE)));
  }
}
