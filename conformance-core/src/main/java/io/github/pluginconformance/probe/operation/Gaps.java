package io.github.pluginconformance.probe.operation;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.probe.operation.shape.SlotExamples;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Tells before a run what it would lack: a pure function of the document and the settings. */
public final class Gaps {

  private static final String ANY = "value";

  private final SessionComponents parts;

  Gaps(SessionComponents parts) {
    this.parts = parts;
  }

  /** Each operation that lacks something, in the order of the document. */
  public static List<Gap> of(ApiDocument document, Settings settings) {
    Gaps gaps = new Gaps(SessionComponents.withoutRun(document, settings));
    return gaps.parts.shapes().all().stream().flatMap(shape -> gaps.of(shape).stream()).toList();
  }

  private Optional<Gap> of(OperationShape shape) {
    String uncalled = uncalled(shape).orElse(null);
    List<Gap.Input> inputs =
        parts.consent().mayBeCalled(shape.operation()) ? inputs(shape) : List.of();
    return uncalled == null && inputs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Gap(
                shape.operation().displayName(), shape.operation().subject(), inputs, uncalled));
  }

  /** Why no run would call it, by mode and by what its call lacks that no answer can give. */
  Optional<String> uncalled(OperationShape shape) {
    return parts
        .consent()
        .byMode(shape.operation())
        .or(() -> isMet(shape) ? Optional.empty() : unready(shape));
  }

  private Optional<String> unready(OperationShape shape) {
    return Optional.ofNullable(parts.preparer().prepare(shape, CallTarget.NONE).missing());
  }

  /** Whether what the run creates or reads beforehand can give all that is needed. */
  private boolean isMet(OperationShape shape) {
    List<Slot> needed =
        shape.required().stream().filter(slot -> isAboutThing(shape, slot)).toList();
    return !needed.isEmpty() && needed.stream().allMatch(slot -> isToldBefore(shape, slot));
  }

  private static boolean isAboutThing(OperationShape shape, Slot slot) {
    return shape.isId(slot) || shape.changes() && shape.isTarget(slot);
  }

  private List<Gap.Input> inputs(OperationShape shape) {
    return shape.required().stream()
        .filter(slot -> !shape.writes() || shape.isId(slot))
        .filter(slot -> !(shape.changes() && shape.isTarget(slot)))
        .filter(slot -> !isGiven(shape, slot))
        .filter(slot -> !shape.isId(slot) || !isToldBefore(shape, slot))
        .map(slot -> new Gap.Input(slot.name(), slot.place(), type(slot.schema())))
        .distinct()
        .toList();
  }

  private boolean isGiven(OperationShape shape, Slot slot) {
    return SlotExamples.any(slot)
        || parts.preparer().isInput(shape, slot)
        || parts.identities().isFree(shape, slot);
  }

  /** Whether a create of the run, or a read that needs no such value, comes before and tells it. */
  private boolean isToldBefore(OperationShape shape, Slot slot) {
    Stream<OperationShape> others =
        parts.shapes().about(shape.nounOf(slot)).stream()
            .filter(other -> parts.consent().mayBeCalled(other.operation()))
            .filter(other -> !other.operation().equals(shape.operation()));
    return shape.changes()
        ? others.anyMatch(other -> other.access() == Access.CREATE)
        : others.anyMatch(
            other ->
                other.access() == Access.CREATE || !other.writes() && other.required().isEmpty());
  }

  /** As the document says it; a reference is followed. */
  private String type(@Nullable SchemaRef schema) {
    if (schema == null) {
      return ANY;
    }
    JsonNode node = parts.shapes().schemas().resolved(schema).node();
    String type = words(node.path("type"));
    return node.path("format").isTextual()
        ? type + " (" + node.path("format").textValue() + ")"
        : type;
  }

  private static String words(JsonNode type) {
    return type.isTextual()
        ? type.textValue()
        : StreamSupport.stream(type.spliterator(), false)
            .filter(JsonNode::isTextual)
            .map(JsonNode::textValue)
            .collect(collectingAndThen(joining(" or "), Gaps::orAny));
  }

  private static String orAny(String words) {
    return words.isEmpty() ? ANY : words;
  }
}
