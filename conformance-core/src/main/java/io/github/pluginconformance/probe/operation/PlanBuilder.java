package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.AccessClassifier;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.Candidates;
import io.github.pluginconformance.probe.operation.step.InvalidInputStep;
import io.github.pluginconformance.probe.operation.step.OwnResources;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down the steps of a run instead of taking them. */
final class PlanBuilder {

  /** One of the kind of those that there are, and those that plugins trip over. */
  private static final int UNKNOWN_IDS = 8;

  private final SessionComponents parts;
  private final Candidates candidates;
  private final Gaps gaps;
  private final List<PlannedRequest> plan = new ArrayList<>();

  PlanBuilder(SessionComponents parts) {
    this.parts = parts;
    this.candidates = parts.candidates();
    this.gaps = new Gaps(parts);
  }

  List<PlannedRequest> all() {
    List<OperationShape> reads = ready(candidates.reads());
    List<OperationShape> creates = ready(candidates.creates());
    List<OperationShape> updates = ready(candidates.updates());
    List<OperationShape> removable =
        creates.stream().filter(new OwnResources(parts)::canBeRemoved).toList();
    reads.forEach(shape -> add(shape, "valid input", whyRead(shape), 1));
    creates.forEach(this::create);
    if (!creates.isEmpty()) {
      reads.forEach(
          shape -> add(shape, "valid input, now that something was created", whyRead(shape), 1));
    }
    reads.forEach(
        shape -> add(shape, "with the platform's headers and a location", whyRead(shape), 1));
    reads.forEach(
        shape ->
            add(
                shape,
                "the same again, as it was and with these headers alone",
                "only where they change its answer",
                3));
    reads.stream()
        .filter(PlanBuilder::hasOptions)
        .forEach(shape -> add(shape, "with optional parameters", whyRead(shape), 1));
    reads.forEach(shape -> varied(shape, whyRead(shape)));
    updates.forEach(shape -> add(shape, "valid input", whyChange(shape), 1));
    ready(candidates.deletes()).forEach(shape -> add(shape, "valid input", whyChange(shape), 1));
    removable.forEach(shape -> add(shape, "with the platform's headers", whyCreate(shape), 1));
    removable.forEach(shape -> varied(shape, whyCreate(shape)));
    updates.forEach(shape -> varied(shape, whyChange(shape)));
    reads.stream()
        .filter(shape -> shape.item().isPresent())
        .forEach(shape -> add(shape, "with ids that do not exist", whyRead(shape), UNKNOWN_IDS));
    invalid();
    removable.forEach(this::cleanUp);
    parts.shapes().all().forEach(this::refused);
    return List.copyOf(plan);
  }

  /** Those that a run would call, as far as can be told before anything has answered. */
  private List<OperationShape> ready(List<OperationShape> shapes) {
    return shapes.stream().filter(shape -> gaps.uncalled(shape).isEmpty()).toList();
  }

  /** All that the document allows: optional parts, listed values, branches, examples, limits. */
  private void varied(OperationShape shape, String why) {
    int most = parts.shares().variations(parts.shapes().all().size());
    boolean varies =
        !shape.operation().parameters().isEmpty() || shape.operation().requestBody() != null;
    if (varies && most > 0) {
      add(shape, "other valid input", why, most);
    }
  }

  private static boolean hasOptions(OperationShape shape) {
    return shape.slots().stream().anyMatch(slot -> slot.in("query") && !slot.required());
  }

  private void create(OperationShape shape) {
    if (shape.access() == Access.CREATE) {
      prepared(shape)
          .flatMap(parts.readers()::alike)
          .ifPresent(
              read ->
                  add(
                      parts.shapes().of(read.operation()),
                      path(read),
                      "looks at the state: before the create",
                      "it only reads",
                      1));
    }
    add(shape, "valid input", whyCreate(shape), 1);
  }

  private void invalid() {
    List<OperationShape> harmless =
        parts.shapes().all().stream()
            .filter(shape -> candidates.isChosen(shape) && gaps.uncalled(shape).isEmpty())
            .filter(shape -> InvalidInputStep.isHarmless(parts, shape))
            .toList();
    for (OperationShape shape : parts.shares().forAnotherLook(harmless)) {
      int each = parts.shares().invalidInputs(harmless.size());
      add(shape, "invalid input", "with one fault that does no harm if it is let in", each);
    }
  }

  private void cleanUp(OperationShape create) {
    parts.shapes().about(create.noun()).stream()
        .filter(Candidates::deletes)
        .filter(shape -> parts.consent().mayBeCalled(shape.operation()))
        .findFirst()
        .ifPresent(
            shape ->
                add(
                    shape,
                    "cleans up",
                    "it removes what " + create.operation().subject() + " created",
                    2));
  }

  private void refused(OperationShape shape) {
    Operation operation = shape.operation();
    Optional<String> why =
        parts
            .consent()
            .forbidden(operation)
            .or(() -> candidates.isChosen(shape) ? Optional.empty() : parts.log().reason(operation))
            .or(() -> gaps.uncalled(shape));
    why.ifPresent(
        reason ->
            plan.add(
                new PlannedRequest(
                    operation.operationId(),
                    operation.method(),
                    fullPath(operation),
                    shape.access(),
                    "valid input",
                    false,
                    reason,
                    0)));
  }

  private void add(OperationShape shape, String purpose, String reason, int atMost) {
    add(
        shape,
        prepared(shape).map(this::path).orElse(fullPath(shape.operation())),
        purpose,
        reason,
        atMost);
  }

  private void add(OperationShape shape, String path, String purpose, String reason, int atMost) {
    Operation operation = shape.operation();
    plan.add(
        new PlannedRequest(
            operation.operationId(),
            operation.method(),
            path,
            shape.access(),
            purpose,
            true,
            reason,
            atMost));
  }

  private String whyRead(OperationShape shape) {
    if (AccessClassifier.isSafeMethod(shape.operation())) {
      return "it only reads";
    }
    return parts.settings().operation(shape.operation().names()).readOnly()
        ? "the settings say that it only reads"
        : "its name or text says that it only reads";
  }

  private String whyCreate(OperationShape shape) {
    String mode = "mode " + parts.settings().mode().key() + ": ";
    if (shape.access() == Access.ACT) {
      return mode + "it acts, and nothing takes that back";
    }
    String under =
        parts.identities().anyFree(shape)
            ? "it creates under an identity of the run's own"
            : "it creates something new";
    return mode
        + under
        + (new OwnResources(parts).canBeRemoved(shape)
            ? ", which is removed at the end"
            : ", which no operation removes: it is left behind");
  }

  private String whyChange(OperationShape shape) {
    boolean everything = parts.settings().mode() == Mode.EVERYTHING;
    return everything
        ? "mode everything"
        : "mode "
            + parts.settings().mode().key()
            + ": only on what this run created"
            + (shape.item().isPresent() ? ", by the id that the create answers" : "");
  }

  private Optional<PreparedCall> prepared(OperationShape shape) {
    return parts.preparer().prepare(shape, parts.knowledge().target(shape)).ready();
  }

  private String path(PreparedCall call) {
    return parts.preparer().path(call);
  }

  private static String fullPath(Operation operation) {
    return operation.serverBase() + operation.path();
  }
}
