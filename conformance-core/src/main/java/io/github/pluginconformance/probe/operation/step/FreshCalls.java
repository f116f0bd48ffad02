package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Valid input that was taken, within what is still there: what an earlier call was made in may have
 * been deleted since, and then nothing but that would be refused.
 */
final class FreshCalls {

  private final SessionComponents parts;

  FreshCalls(SessionComponents parts) {
    this.parts = parts;
  }

  /** The latest call that was answered with success, anew where it names something that is gone. */
  Optional<PreparedCall> of(OperationShape shape) {
    Optional<PreparedCall> latest = UncommonReadStep.latest(parts, shape);
    if (latest.filter(call -> namesTheGone(shape, call)).isEmpty()) {
      return latest;
    }
    new OwnResources(parts).provideFor(shape);
    return parts
        .preparer()
        .prepare(shape, parts.knowledge().target(shape))
        .ready()
        .filter(call -> !namesTheGone(shape, call))
        .or(() -> latest);
  }

  private boolean namesTheGone(OperationShape shape, PreparedCall call) {
    return shape.slots().stream()
        .filter(shape::isId)
        .anyMatch(
            slot -> slot.valueIn(call).filter(value -> isGone(shape, slot, value)).isPresent());
  }

  /** Whether a thing of this run had that name, and none has it any more. */
  private boolean isGone(OperationShape shape, Slot slot, JsonNode value) {
    List<LedgerEntry> alike =
        parts.ledger().about(shape.nounOf(slot)).stream()
            .filter(entry -> isNamed(entry.thing().id(), value))
            .toList();
    return !alike.isEmpty() && alike.stream().noneMatch(parts.ledger()::isLive);
  }

  private static boolean isNamed(@Nullable JsonNode id, JsonNode value) {
    return id != null && ScalarValues.same(id, value);
  }
}
