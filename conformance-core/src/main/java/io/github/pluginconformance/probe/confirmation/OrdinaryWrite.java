package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.Optional;
import java.util.Set;

/** A create without a flow of its own: whether a field guards it, and what a retry of it does. */
final class OrdinaryWrite implements ConfirmationFlow {

  private final OperationCaller caller;
  private final ConfirmationKind kind;

  OrdinaryWrite(OperationCaller caller, ConfirmationKind kind) {
    this.caller = caller;
    this.kind = kind;
  }

  @Override
  public void run(FlowExecution execution, PreparedCall prepared) {
    Optional<String> guarded = ConfirmationClaims.in(prepared.operation(), caller.contract());
    boolean keyed = RepeatKeys.with(prepared, caller.contract()).isPresent();
    Optional<PriorCreate> earlier =
        guarded.isPresent() || keyed ? Optional.empty() : PriorCreate.create(caller, prepared);
    if (earlier.isPresent()
        && execution.takeAgain(earlier.get().create(), earlier.get().before())) {
      atOnce(execution, prepared);
      return;
    }
    // Something else than what the run has made before: a plugin may well refuse the same again.
    PreparedCall other =
        new PayloadVariation(caller.contract()).of(prepared, Set.of()).orElse(prepared);
    PreparedCall call = RepeatKeys.with(other, caller.contract()).orElse(other);
    execution.lookBefore();
    if (!execution.canSee()) {
      execution.leave(execution.whyUnseen(), Kind.REPEATED, Kind.FILLED_IN);
      return;
    }
    Optional<String> guard =
        kind == ConfirmationKind.NONE
            ? Optional.empty()
            : ConfirmationClaims.in(call.operation(), caller.contract());
    PreparedCall acting =
        guard.map(field -> RequestFields.with(call, field, BooleanNode.TRUE)).orElse(call);
    if (guard.isEmpty()) {
      execution.take(Kind.CONFIRMED, acting);
    } else {
      guarded(execution, call, guard.get());
    }
    if (execution.hasActed(Kind.CONFIRMED) || execution.hasActed(Kind.FILLED_IN)) {
      repeat(execution, acting);
    } else {
      execution.leave(
          "no read shows that the call did anything; name one that does as "
              + execution.setting("stateProbe"),
          Kind.REPEATED);
    }
  }

  @Override
  public void happyPath(PreparedCall call) {
    caller.send(call, Intent.CONFIRMATION, "makes something to act on");
  }

  /** A field that keeps the call from acting is a guard, and filling it in must not open it. */
  private void guarded(FlowExecution execution, PreparedCall call, String field) {
    execution.take(Kind.CONFIRMED, RequestFields.with(call, field, BooleanNode.FALSE));
    if (execution.hasActed(Kind.CONFIRMED)) {
      execution.leave(
          "the field " + field + " guards nothing: the call acts without it", Kind.FILLED_IN);
    } else {
      execution.take(Kind.FILLED_IN, RequestFields.with(call, field, BooleanNode.TRUE));
    }
  }

  private void repeat(FlowExecution execution, PreparedCall acting) {
    if (OperationCaller.wasSent(execution.take(Kind.REPEATED, acting))) {
      atOnce(execution, acting);
    }
  }

  /** Of something else, which has not been made yet. */
  private void atOnce(FlowExecution execution, PreparedCall acting) {
    boolean consequential = kind == ConfirmationKind.PLATFORM;
    if (!consequential || execution.hasActed(Kind.REPEATED)) {
      return;
    }
    new PayloadVariation(caller.contract())
        .of(acting, Set.of())
        .map(other -> RepeatKeys.with(other, caller.contract()).orElse(other))
        .ifPresentOrElse(
            execution::takeAtOnce,
            () -> execution.leave("no other payload could be made for it", Kind.AT_ONCE));
  }
}
