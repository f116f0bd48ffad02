package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.FreeNames;
import io.github.pluginconformance.probe.operation.own.KnownVersions;
import io.github.pluginconformance.probe.operation.own.LearnedValues;
import io.github.pluginconformance.probe.operation.own.ListPositions;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.shape.IdentitySlots;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ReadingChoice;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.probe.operation.shape.SlotExamples;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Where values come from before the document is asked for any: the settings, what the run created
 * or read, the run's own identity. What changes or deletes takes nothing else for what it is about.
 */
public final class PreferredValues {

  private final Settings settings;
  private final LearnedValues knowledge;
  private final IdentitySlots identities;
  private final OwnIdentity own;
  private final ListPositions places;
  private final KnownVersions versions;
  private final OperationShapes shapes;
  private final ReferredThings references;
  private final Predicate<Operation> callable;

  /**
   * @param callable whether an operation may be called
   */
  public PreferredValues(
      Settings settings,
      LearnedValues knowledge,
      IdentitySlots identities,
      OwnIdentity own,
      ListPositions places,
      KnownVersions versions,
      OperationShapes shapes,
      ReferredThings references,
      Predicate<Operation> callable) {
    this.settings = settings;
    this.knowledge = knowledge;
    this.identities = identities;
    this.own = own;
    this.places = places;
    this.versions = versions;
    this.shapes = shapes;
    this.references = references;
    this.callable = callable;
  }

  /** The value for a slot that takes precedence over the document's. */
  Optional<JsonNode> given(OperationShape shape, Slot slot, CallTarget target) {
    Optional<JsonNode> reading = reading(shape, slot);
    if (reading.isPresent()) {
      return reading;
    }
    if (shape.changes() && ResourceNouns.isIndex(slot.name())) {
      return places.of(shape, slot, target).map(IntNode::valueOf);
    }
    Optional<JsonNode> version = version(shape, slot, target);
    if (version.isPresent()) {
      return version;
    }
    Optional<JsonNode> learned = learned(shape, slot, target);
    boolean learnedFirst = target.first() || shape.changes() && shape.isTarget(slot);
    Optional<JsonNode> best =
        learnedFirst ? learned.or(() -> input(shape, slot)) : input(shape, slot).or(() -> learned);
    return best.or(() -> references.needed(shape, slot)).or(() -> identity(shape, slot));
  }

  /** The version that a change rests on, unless the user gives one. */
  Optional<JsonNode> version(OperationShape shape, Slot slot, CallTarget target) {
    return input(shape, slot).isPresent()
        ? Optional.empty()
        : versions.of(shape, slot, target).flatMap(value -> knowledge.fitted(slot, value));
  }

  /** A change with the version that its thing has by now, where it named an earlier one. */
  PreparedCall upToDate(OperationShape shape, PreparedCall call, CallTarget target) {
    PreparedCall fresh = call;
    for (Slot slot : shape.slots()) {
      Optional<JsonNode> now = version(shape, slot, target);
      if (now.isPresent() && slot.valueIn(fresh).isPresent()) {
        fresh =
            slot.in("body") && fresh.body() instanceof ObjectNode body
                ? fresh.withBody(body.deepCopy().set(slot.name(), now.get()))
                : fresh.withParameter(slot.place(), slot.name(), now.get());
      }
    }
    return fresh;
  }

  /** What a value that says what to do may say without harm; nothing else is known to be. */
  private Optional<JsonNode> reading(OperationShape shape, Slot slot) {
    return settings.mode() == Mode.OWN_DATA
        ? shapes.reading(shape).filter(one -> one.slot().equals(slot)).map(ReadingChoice::first)
        : Optional.empty();
  }

  /**
   * What an answer says about content is no input: only names of things and what they are reached
   * under.
   */
  private Optional<JsonNode> learned(OperationShape shape, Slot slot, CallTarget target) {
    boolean content =
        slot.in("body")
            && !shape.isTarget(slot)
            && !shape.isRelation(slot)
            && !identities.isFree(shape, slot);
    return content ? Optional.empty() : knowledge.valueFor(shape, slot, target);
  }

  /** Whether the settings give the value. */
  boolean isInput(OperationShape shape, Slot slot) {
    return input(shape, slot).isPresent();
  }

  /** Whether an optional parameter narrows a read to what is ours, so that it has to be sent. */
  boolean isScope(OperationShape shape, Slot slot, CallTarget target) {
    return target.thing().isPresent()
        && identities.isFree(shape, slot)
        && target.thing().get().sent().containsKey(slot.normal());
  }

  /**
   * Which value that the settings give to this very operation does not fit the document, in words.
   */
  Optional<String> unfit(OperationShape shape, Function<Slot, Predicate<JsonNode>> fits) {
    return shape.slots().stream()
        .filter(slot -> ownInput(shape, slot).filter(fits.apply(slot).negate()).isPresent())
        .findFirst()
        .map(
            slot ->
                "the value of inputs."
                    + shape.operation().displayName()
                    + "."
                    + slot.name()
                    + " does not fit the document");
  }

  private Optional<JsonNode> ownInput(OperationShape shape, Slot slot) {
    return settings.ownInput(shape.operation().names(), slot.name()).isEmpty()
        ? Optional.empty()
        : input(shape, slot);
  }

  /** What is missing before the operation may be called at all, in words. */
  Optional<String> missing(OperationShape shape, CallTarget target) {
    if (!shape.writes()) {
      return missingToRead(shape, target);
    }
    if (!shape.changes()) {
      return settings.mode() == Mode.EVERYTHING ? Optional.empty() : missingParent(shape, target);
    }
    for (Slot slot : shape.slots()) {
      boolean supplied = given(shape, slot, target).isPresent();
      if (shape.isTarget(slot)
          && slot.required()
          && !supplied
          && settings.mode() != Mode.EVERYTHING) {
        return Optional.of(
            "no answer of a create gave the "
                + slot.name()
                + " that "
                + shape.operation().subject()
                + " needs, and one that this run did not create is only used with mode: everything"
                + " and inputs."
                + shape.operation().displayName()
                + "."
                + slot.name()
                + onlyReads(shape));
      }
    }
    boolean anchored =
        target.thing().isPresent()
            && shape.slots().stream().anyMatch(slot -> shape.isTarget(slot))
            && !hasOpenFilter(shape);
    boolean under =
        shape.slots().stream()
            .anyMatch(slot -> slot.required() && identity(shape, slot).isPresent());
    boolean reads = shapes.reading(shape).isPresent();
    // That all of these are ours was seen above, and the guard asks again.
    boolean onOurs = shape.required().stream().anyMatch(shape::isTarget) && !hasOpenFilter(shape);
    return anchored || onOurs || under || reads || settings.mode() == Mode.EVERYTHING
        ? Optional.empty()
        : Optional.of(
            shape.operation().subject()
                + (shape.access() == Access.ACT
                    ? " takes nothing of ours and may change data that this run did not create"
                    : " would change data that this run did not create")
                + "; mode: everything allows it"
                + onlyReads(shape));
  }

  /** What helps where the document only seems to say that something is changed. */
  private static String onlyReads(OperationShape shape) {
    return shape.access() == Access.ACT || shape.operation().method().equals("POST")
        ? "; set operations." + shape.operation().displayName() + ".readOnly: true if it only reads"
        : "";
  }

  /**
   * Whether what is changed is chosen by a filter that may be left out, and by nothing in the path:
   * an id in the body is then a new value for all of them.
   */
  private static boolean hasOpenFilter(OperationShape shape) {
    return shape.item().isEmpty()
        && shape.slots().stream()
            .anyMatch(slot -> slot.in("query") && !slot.required() && shape.isId(slot));
  }

  /** An id that a create of this run can still give is not made up. */
  private Optional<String> missingToRead(OperationShape shape, CallTarget target) {
    return shape.required().stream()
        .filter(slot -> slot.in("path") && shape.isId(slot))
        .filter(slot -> given(shape, slot, target).isEmpty() && !SlotExamples.any(slot))
        .filter(slot -> canBeCreated(shape.nounOf(slot)))
        .findFirst()
        .map(
            slot ->
                "no earlier answer gave a " + slot.name() + "; " + shape.supplyWords(slot.name()));
  }

  /**
   * Nothing is created inside of something that was made up or is an example of the document's: it
   * might exist and be somebody else's.
   */
  private Optional<String> missingParent(OperationShape shape, CallTarget target) {
    return shape.required().stream()
        .filter(slot -> slot.in("path"))
        .filter(
            slot ->
                identities.isOfAnotherResource(shape, slot)
                    || identities.isGuessOfAnother(shape, slot))
        .filter(slot -> given(shape, slot, target).isEmpty())
        .findFirst()
        .map(
            slot ->
                "nothing that this run created gives a "
                    + slot.name()
                    + "; "
                    + shape.supplyWords(slot.name()));
  }

  /**
   * Whether a create may leave it to the plugin how its thing is named: an example of the
   * document's may be the name of something that exists.
   */
  boolean isNameOfChoice(OperationShape shape, Slot slot) {
    return settings.mode() != Mode.EVERYTHING
        && shape.access() == Access.CREATE
        && !slot.required()
        && FreeNames.isName(shape, slot)
        && input(shape, slot).isEmpty();
  }

  /** A name of our own, where texts are names; the plugin gives numbers and plain ids itself. */
  Optional<JsonNode> chosen(Slot slot) {
    return slot.normal().equals("id") ? Optional.empty() : own.fitting(slot.schema());
  }

  private boolean canBeCreated(String noun) {
    return shapes.about(noun).stream()
        .anyMatch(other -> other.access() == Access.CREATE && callable.test(other.operation()));
  }

  private Optional<JsonNode> input(OperationShape shape, Slot slot) {
    boolean foreign = shape.changes() && shape.isTarget(slot) && settings.mode() != Mode.EVERYTHING;
    return foreign
        ? Optional.empty()
        : settings.input(shape.operation().names(), slot.name()).map(JsonText::tree);
  }

  /**
   * The run's own identity: for writes before anything else, for reads where the document has no
   * example.
   */
  private Optional<JsonNode> identity(OperationShape shape, Slot slot) {
    boolean fits = identities.isFree(shape, slot) && (shape.writes() || !SlotExamples.any(slot));
    return fits ? own.fitting(slot.schema()) : Optional.empty();
  }
}
