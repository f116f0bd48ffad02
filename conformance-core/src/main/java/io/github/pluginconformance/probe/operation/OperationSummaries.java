package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.request.AskedFor;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How each operation ended: exercised, or why not and what to supply. */
final class OperationSummaries {

  private final SessionComponents parts;

  OperationSummaries(SessionComponents parts) {
    this.parts = parts;
  }

  List<OperationSummary> all() {
    return parts.shapes().all().stream().map(this::of).toList();
  }

  OperationSummary of(OperationShape shape) {
    Operation operation = shape.operation();
    List<Answered> calls = parts.log().of(operation);
    boolean exercised = calls.stream().map(Answered::call).anyMatch(OperationSummaries::exercises);
    return new OperationSummary(
        operation.operationId(),
        operation.method(),
        operation.path(),
        exercised,
        calls.size(),
        exercised ? null : reason(operation, calls));
  }

  /** Whether valid input got an answer that tells something about the operation. */
  private static boolean exercises(Call call) {
    boolean valid =
        switch (call.intent()) {
          case VALID, REPEAT, PLATFORM_HEADERS, LOCATION -> true;
          case CONFIRMATION, STATE_PROBE, CLEANUP -> call.succeeded();
          default -> false;
        };
    int status = call.status();
    boolean refused =
        status == 401
            || status == 403
            || status == 429
            || call.inventedInput() && status / 100 == 4;
    return valid && call.exchange().isComplete() && !refused;
  }

  private String reason(Operation operation, List<Answered> calls) {
    Call last = null;
    for (Answered one : calls) {
      last = one.call().intent() == Call.Intent.VALID ? one.call() : last;
    }
    if (last != null) {
      return answered(operation, last);
    }
    return parts
        .consent()
        .forbidden(operation)
        .map(why -> why + lacking(operation))
        .or(() -> parts.liveness().stopped())
        .or(() -> parts.log().reason(operation))
        .orElse("it was not reached");
  }

  /** What a confirmation flow lacks to begin. */
  private String lacking(Operation operation) {
    OperationShape shape = parts.shapes().of(operation);
    String missing =
        parts.consent().mayBeCalled(operation)
            ? parts.preparer().prepare(shape, parts.knowledge().target(shape)).missing()
            : null;
    return missing == null ? "" : "; " + missing;
  }

  private String answered(Operation operation, Call call) {
    int status = call.status();
    if (!call.exchange().isComplete()) {
      return "no whole answer came: "
          + call.exchange().failed().map(Object::toString).orElse("cut short");
    }
    return switch (status) {
      case 401, 403 -> "answered " + status + ": " + OperationSummary.OTHER_CREDENTIALS;
      case 429 -> "rate limited (429): run again later or with a higher limit";
      default -> "answered " + status + refused(operation, call);
    };
  }

  private String refused(Operation operation, Call call) {
    OperationShape shape = parts.shapes().of(operation);
    if (shape.changes()) {
      return " to what this run had created";
    }
    Stream<String> named =
        call.exchange().received().stream()
            .flatMap(refusal -> AskedFor.named(shape, refusal).stream());
    String names =
        Stream.concat(shape.required().stream().map(Slot::name), named)
            .distinct()
            .collect(Collectors.joining(", "));
    return " to values that were made up: supply inputs."
        + operation.displayName()
        + (names.isEmpty() ? "" : ": " + names);
  }
}
