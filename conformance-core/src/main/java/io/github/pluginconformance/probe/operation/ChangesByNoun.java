package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * When things of a resource were changed or deleted, by exchange: looked up once for all things.
 */
final class ChangesByNoun {

  private final Map<String, TreeSet<Integer>> exchanges = new HashMap<>();

  ChangesByNoun(SessionComponents parts) {
    List<Answered> calls = parts.log().all();
    for (Answered one : calls) {
      OperationShape shape = parts.shapes().of(one.call().operation());
      if (shape.changes() && one.call().succeeded()) {
        exchanges
            .computeIfAbsent(shape.noun(), noun -> new TreeSet<>())
            .add(one.call().exchange().id());
      }
    }
  }

  /** The first change of the thing's resource after it was made; beyond all where there is none. */
  int firstAfter(LedgerEntry entry) {
    TreeSet<Integer> of = exchanges.getOrDefault(entry.thing().noun(), new TreeSet<>());
    Integer next = of.higher(entry.exchange());
    return next == null ? Integer.MAX_VALUE : next;
  }
}
