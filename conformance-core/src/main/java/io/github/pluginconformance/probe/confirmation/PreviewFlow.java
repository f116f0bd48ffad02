package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.FlowStep.Kind;
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
  public void run(FlowExecution stage, PreparedCall call) {
    String field = flow.field();
    if (field == null) {
      stage.leaveAll("declare confirmation.field, which asks for the preview");
      return;
    }
    Call answer = stage.take(Kind.UNCONFIRMED, RequestFields.with(call, field, asking()));
    if (!FlowSteps.succeeded(answer)) {
      stage.leaveAll(FlowSteps.refused("the preview", answer));
      return;
    }
    stage.asked(answer.exchange().id(), new ConfirmationPrompt(flow, answer).missing(), null);
    if (stage.acted(Kind.UNCONFIRMED)) {
      stage.leave(
          "the preview acts already, see confirmation/nothing-before",
          Kind.CONFIRMED,
          Kind.REPEATED,
          Kind.AT_ONCE);
      return;
    }
    PreparedCall real = real(call, field);
    stage.take(Kind.CONFIRMED, real);
    if (stage.acted(Kind.CONFIRMED)) {
      stage.take(Kind.REPEATED, real);
      atOnce(stage, call, field);
    } else {
      stage.leave("the call without the preview had no effect", Kind.REPEATED, Kind.AT_ONCE);
    }
  }

  private void atOnce(FlowExecution stage, PreparedCall call, String field) {
    if (stage.acted(Kind.REPEATED)) {
      stage.leave("the same call acts again already", Kind.AT_ONCE);
      return;
    }
    another
        .of(call, Set.of(field))
        .map(other -> real(other, field))
        .ifPresentOrElse(stage::takeAtOnce, () -> stage.leave(AlternativeCalls.NONE, Kind.AT_ONCE));
  }

  @Override
  public void happyPath(PreparedCall call) {
    String field = flow.field();
    if (field != null) {
      caller.send(real(call, field), Intent.CONFIRMATION, "acts");
    }
  }

  private JsonNode asking() {
    return flow.value() == null ? BooleanNode.TRUE : flow.value();
  }

  /** Without the field; with the opposite where it is a boolean that was there. */
  private PreparedCall real(PreparedCall call, String field) {
    boolean given = RequestFields.value(call, field) != null;
    return given && asking().isBoolean()
        ? RequestFields.with(call, field, BooleanNode.valueOf(!asking().booleanValue()))
        : RequestFields.without(call, field);
  }
}
