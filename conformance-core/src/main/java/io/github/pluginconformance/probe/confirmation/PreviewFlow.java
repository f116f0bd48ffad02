package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.settings.ConfirmationSettings;
import java.util.Set;

/** A call with a certain field shows what would happen; the same call without it acts. */
final class PreviewFlow implements ConfirmationFlow {

  private final OperationCaller caller;
  private final ConfirmationSettings flow;
  private final AlternativeCalls another;

  PreviewFlow(OperationCaller caller, ConfirmationSettings flow, AlternativeCalls another) {
    this.caller = caller;
    this.flow = flow;
    this.another = another;
  }

  @Override
  public void run(FlowExecution execution, PreparedCall call) {
    String field = flow.field();
    if (field == null) {
      execution.leaveAll(
          "declare " + execution.setting("confirmation.field") + ", which asks for the preview");
      return;
    }
    Call answer = execution.take(Kind.UNCONFIRMED, RequestFields.with(call, field, asking()));
    if (!answer.succeeded()) {
      execution.leaveAll(FlowSteps.refused("the preview", answer));
      return;
    }
    execution.notePrompt(
        answer.exchange().id(), new ConfirmationPrompt(flow, answer).missing(), null);
    if (execution.hasActed(Kind.UNCONFIRMED)) {
      execution.leave(
          "the preview acts already, see confirmation/nothing-before",
          Kind.CONFIRMED,
          Kind.REPEATED,
          Kind.AT_ONCE);
      return;
    }
    PreparedCall real = real(call, field);
    execution.take(Kind.CONFIRMED, real);
    if (execution.hasActed(Kind.CONFIRMED)) {
      execution.take(Kind.REPEATED, real);
      atOnce(execution, call, field);
    } else {
      execution.leave("the call without the preview had no effect", Kind.REPEATED, Kind.AT_ONCE);
    }
  }

  private void atOnce(FlowExecution execution, PreparedCall call, String field) {
    if (execution.hasActed(Kind.REPEATED)) {
      execution.leave("the same call acts again already", Kind.AT_ONCE);
      return;
    }
    another
        .of(call, Set.of(field))
        .map(other -> real(other, field))
        .ifPresentOrElse(
            execution::takeAtOnce, () -> execution.leave(AlternativeCalls.NONE, Kind.AT_ONCE));
  }

  @Override
  public void happyPath(PreparedCall call) {
    String field = flow.field();
    if (field != null) {
      caller.send(real(call, field), Intent.CONFIRMATION, "acts");
    }
  }

  private JsonNode asking() {
    return flow.value() == null ? BooleanNode.TRUE : JsonText.tree(flow.value());
  }

  /** Without the field; with the opposite where it is a boolean that was there. */
  private PreparedCall real(PreparedCall call, String field) {
    boolean given = RequestFields.value(call, field) != null;
    return given && asking().isBoolean()
        ? RequestFields.with(call, field, BooleanNode.valueOf(!asking().booleanValue()))
        : RequestFields.without(call, field);
  }
}
