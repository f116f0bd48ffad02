package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The operations that each step calls, in the order in which it does. */
public final class Candidates {

  private final SessionComponents parts;
  private final Set<OperationShape> chosen;
  private final Map<String, List<OperationShape>> sorted = new HashMap<>();

  Candidates(SessionComponents parts) {
    this.parts = parts;
    List<OperationShape> allowed =
        parts.shapes().all().stream()
            .filter(shape -> parts.consent().forbidden(shape.operation()).isEmpty())
            .toList();
    this.chosen = new HashSet<>(parts.shares().forValidCalls(allowed));
    String sampled =
        "request budget: "
            + chosen.size()
            + " of "
            + allowed.size()
            + " operations were called as a sample, evenly spread; raise limits.requests";
    allowed.stream()
        .filter(shape -> !chosen.contains(shape))
        .forEach(shape -> parts.log().reason(shape.operation(), sampled));
  }

  /** Whether the operation is called at all: it is allowed, and the budget suffices for it. */
  public boolean isChosen(OperationShape shape) {
    return chosen.contains(shape);
  }

  /** Those with the fewest values in their path first, so that lists come before items. */
  public List<OperationShape> reads() {
    return sorted(
        "reads",
        shape -> shape.access() == Access.READ,
        Comparator.comparingInt(OperationShape::demands));
  }

  /** Creates, those of parents first, then what acts without changing what exists. */
  public List<OperationShape> creates() {
    Comparator<OperationShape> order =
        Comparator.comparing(shape -> shape.access() != Access.CREATE);
    return sorted(
        "creates",
        shape ->
            shape.access() == Access.CREATE || shape.access() == Access.ACT && !shape.changes(),
        order.thenComparingInt(OperationShape::demands));
  }

  public List<OperationShape> updates() {
    return sorted(
        "updates",
        shape -> shape.changes() && !deletes(shape) && !sweeps(shape) && !restores(shape),
        Comparator.comparingInt(OperationShape::demands));
  }

  /** What brings back what others delete; it is refused while nothing is deleted. */
  List<OperationShape> restores() {
    return sorted("restores", this::restores, Comparator.comparingInt(OperationShape::demands));
  }

  private boolean restores(OperationShape shape) {
    return shape.changes()
        && !deletes(shape)
        && shape.subject().isPresent()
        && Wording.restores(shape.operation())
        && parts.shapes().about(shape.noun()).stream()
            .anyMatch(other -> deletes(other) && other.item().isPresent());
  }

  /**
   * Those of one item first, and before them those of what stands within it: what clears a whole
   * collection, or acts on all that is there, comes last.
   */
  public List<OperationShape> deletes() {
    return sorted(
        "deletes",
        shape -> shape.changes() && (deletes(shape) || sweeps(shape)),
        Comparator.comparing((OperationShape shape) -> !parts.shapes().isOnlyOne(shape))
            .thenComparing(Comparator.comparingInt(OperationShape::demands).reversed()));
  }

  /** Whether an action names nothing that it is about, so that it may be about everything. */
  private static boolean sweeps(OperationShape shape) {
    return shape.changes()
        && !shape.operation().method().equals("PUT")
        && !shape.operation().method().equals("PATCH")
        && shape.slots().stream().noneMatch(slot -> shape.isTarget(slot))
        && shape.demands() == 0;
  }

  /** Whether the operation takes away. */
  public static boolean deletes(OperationShape shape) {
    return shape.access() == Access.DELETE
        || shape.access() == Access.ACT && Wording.of(shape.operation()) == Sense.DELETES;
  }

  /** Each list is put together once, however often it is asked for. */
  private List<OperationShape> sorted(
      String name, Predicate<OperationShape> wanted, Comparator<OperationShape> order) {
    // Sorting is stable: equals keep their order in the document.
    return sorted.computeIfAbsent(
        name,
        any ->
            parts.shapes().all().stream()
                .filter(chosen::contains)
                .filter(wanted)
                .sorted(order)
                .toList());
  }
}
