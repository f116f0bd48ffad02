package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.wire.FailureKind;
import java.util.Optional;

/**
 * Makes each create and each update that succeeded with all that its document allows. Only where
 * what a create makes can be taken away again, and only on things of this run.
 */
public final class VariedWriteStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    VariedCalls varied = new VariedCalls(parts);
    int most = parts.shares().variations(parts.shapes().all().size());
    for (OperationShape shape : parts.candidates().creates()) {
      if (shape.access() == Access.CREATE && new OwnResources(parts).canBeRemoved(shape)) {
        UncommonReadStep.latest(parts, shape)
            .ifPresent(call -> send(parts, varied, shape, call, most));
      }
    }
    for (OperationShape shape : parts.candidates().updates()) {
      if (shape.access() == Access.UPDATE && UncommonReadStep.latest(parts, shape).isPresent()) {
        onOwnThing(parts, shape).ifPresent(call -> send(parts, varied, shape, call, most));
      }
    }
  }

  private static Optional<PreparedCall> onOwnThing(SessionComponents parts, OperationShape shape) {
    Optional<LedgerEntry> own = new OwnResources(parts).of(shape);
    return own.flatMap(
        entry -> parts.preparer().prepare(shape, CallTarget.exactly(entry.thing())).ready());
  }

  private static void send(
      SessionComponents parts,
      VariedCalls varied,
      OperationShape shape,
      PreparedCall answered,
      int most) {
    for (VariedCalls.Varied one : varied.of(shape, answered, most)) {
      Call call = parts.sending().send(one.call(), Intent.VARIATION, one.name());
      if (parts.liveness().killer().isPresent() || isOver(call)) {
        return;
      }
    }
  }

  /**
   * Whether nothing more can be sent; one that the guard refused by itself says nothing of others.
   */
  private static boolean isOver(Call call) {
    return !call.exchange().wasSent()
        && call.exchange()
            .failed()
            .filter(failure -> failure.kind() == FailureKind.NO_CONSENT)
            .isEmpty();
  }
}
