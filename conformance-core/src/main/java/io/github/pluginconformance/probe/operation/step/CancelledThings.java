package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import java.util.List;
import java.util.function.Predicate;

/**
 * Things of this run that were taken back by a POST, as a cancelled order: the plugin may keep them
 * in another state, so that a DELETE, where there is one, has yet to take them away.
 */
final class CancelledThings {

  private CancelledThings() {}

  static List<LedgerEntry> of(SessionComponents parts) {
    return parts.ledger().entries().stream()
        .filter(entry -> parts.ledger().current(entry).isEmpty())
        .filter(entry -> wasTakenBack(parts, entry))
        .filter(entry -> hasDelete(parts, entry))
        .toList();
  }

  private static boolean wasTakenBack(SessionComponents parts, LedgerEntry entry) {
    List<WriteSeen> removals =
        parts.watch().seen().stream()
            .filter(write -> write.act() == Act.REMOVES && write.succeeded())
            .filter(isAbout(entry))
            .filter(write -> noun(parts, write).equals(entry.thing().noun()))
            .toList();
    return !removals.isEmpty() && removals.stream().noneMatch(CancelledThings::deletes);
  }

  private static Predicate<WriteSeen> isAbout(LedgerEntry entry) {
    JsonNode id = entry.thing().id();
    return write -> id != null && write.target() != null && ScalarValues.same(id, write.target());
  }

  private static String noun(SessionComponents parts, WriteSeen write) {
    return parts.shapes().of(write.call().operation()).noun();
  }

  private static boolean deletes(WriteSeen write) {
    return write.call().operation().method().equals("DELETE");
  }

  private static boolean hasDelete(SessionComponents parts, LedgerEntry entry) {
    return parts.shapes().about(entry.thing().noun()).stream()
        .filter(shape -> shape.operation().method().equals("DELETE"))
        .map(OperationShape::operation)
        .anyMatch(parts.consent()::mayBeCalled);
  }
}
