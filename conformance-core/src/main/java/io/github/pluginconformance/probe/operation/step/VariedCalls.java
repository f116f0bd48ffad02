package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.openapi.sample.ValidInput;
import io.github.pluginconformance.openapi.sample.Variation;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import io.github.pluginconformance.openapi.sample.Variations;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Calls that vary a call that was answered with success, within what the document allows. */
final class VariedCalls {

  private final SessionComponents parts;
  private final Variations variations;
  private final KnownOptions options;

  VariedCalls(SessionComponents parts) {
    this.parts = parts;
    this.variations = Variations.of(parts.contract(), parts.settings().seed());
    this.options = new KnownOptions(parts);
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
    Set<PreparedCall> known = new HashSet<>();
    boolean more = false;
    for (Variation variation : variations.all(shape.operation(), valid, open(shape))) {
      PreparedCall call =
          options.in(
              shape,
              variation.kind(),
              parts.preparer().marked(shape, with(answered, variation.input())));
      // What was put in the place of made-up references may leave nothing of the difference.
      boolean room = all.size() < most;
      if (known.add(call) && room && mayBeSent(call)) {
        all.add(new Varied(call, variation.kind(), variation.name()));
      } else {
        more |= !room;
      }
    }
    if (more) {
      parts.shares().exhausted(most);
    }
    all.addAll(referring(shape, answered));
    return all;
  }

  /** A create with a reference that may be left out, to each kind of thing that is ours. */
  private List<Varied> referring(OperationShape shape, PreparedCall answered) {
    List<Varied> calls = new ArrayList<>();
    if (answered.body() instanceof ObjectNode body) {
      for (Slot slot : shape.slots()) {
        if (slot.in("body") && !body.has(slot.name())) {
          parts
              .preparer()
              .ownReferred(shape, slot)
              .map(value -> answered.withBody(body.deepCopy().set(slot.name(), value)))
              .map(call -> parts.preparer().marked(shape, call.asInvented()))
              .filter(this::mayBeSent)
              .ifPresent(
                  call ->
                      calls.add(
                          new Varied(call, Kind.OPTIONAL, "optional property " + slot.name())));
        }
      }
    }
    return calls;
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
                        || shape.changes() && FieldLexicon.VERSIONS.contains(slot.normal())
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
