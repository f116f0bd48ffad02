package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.sample.ValidInput;
import io.github.pluginconformance.openapi.sample.Variation;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import io.github.pluginconformance.openapi.sample.Variations;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Calls that vary a call that was answered with success, within what the document allows. */
final class VariedCalls {

  private final SessionComponents parts;
  private final Variations variations;

  VariedCalls(SessionComponents parts) {
    this.parts = parts;
    this.variations = Variations.of(parts.contract(), parts.settings().seed());
  }

  /** A call and in what respect it differs. */
  record Varied(PreparedCall call, Kind kind, String name) {}

  /**
   * Those that find the most first.
   *
   * @param most how many at most
   */
  List<Varied> of(OperationShape shape, PreparedCall answered, int most) {
    ValidInput valid =
        new ValidInput(answered.parameters(), answered.body(), answered.contentType());
    List<Varied> all = new ArrayList<>();
    for (Variation variation : variations.all(shape.operation(), valid, open(shape))) {
      PreparedCall call = parts.preparer().marked(shape, with(answered, variation.input()));
      if (all.size() < most && mayBeSent(call)) {
        all.add(new Varied(call, variation.kind(), variation.name()));
      }
    }
    return all;
  }

  private boolean mayBeSent(PreparedCall call) {
    return parts.preconditions().forbidden(call, call.body(), Intent.VARIATION).isEmpty()
        && parts.preparer().faults(call).isEmpty();
  }

  /**
   * What the user gave stays as it was given. What names a thing is left alone too: another value
   * would name another thing.
   */
  private Predicate<String> open(OperationShape shape) {
    return place ->
        shape.slots().stream()
            .filter(slot -> place.equals(slot.key()) || place.startsWith(slot.key() + "."))
            .noneMatch(
                slot ->
                    parts.preparer().isInput(shape, slot)
                        || parts.identities().isFree(shape, slot) && !isFoundById(shape, slot)
                        || shape.isTarget(slot)
                        || shape.writes() && shape.isId(slot));
  }

  /**
   * Whether what is made under another name of ours is found and taken away by its id alone, so
   * that the name may be any text, as that of a customer.
   */
  private boolean isFoundById(OperationShape shape, Slot slot) {
    return slot.in("body")
        && parts.shapes().about(shape.noun()).stream()
            .filter(Candidates::deletes)
            .anyMatch(
                delete ->
                    delete.item().isPresent()
                        && delete.slots().stream()
                            .noneMatch(other -> parts.identities().isFree(delete, other)));
  }

  private static PreparedCall with(PreparedCall call, ValidInput input) {
    return call.withInput(input.parameters(), input.body(), input.contentType()).asInvented();
  }
}
