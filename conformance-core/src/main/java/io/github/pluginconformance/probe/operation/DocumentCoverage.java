package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CoverageSeen;
import io.github.pluginconformance.evidence.CoverageSeen.OfOperation;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.openapi.coverage.AnswerParts;
import io.github.pluginconformance.openapi.coverage.Part;
import io.github.pluginconformance.openapi.coverage.Part.Kind;
import io.github.pluginconformance.openapi.coverage.RequestParts;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.sample.ValidInput;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares all calls of a run with what the document declares. */
final class DocumentCoverage {

  private static final Set<Kind> OF_ANSWERS = EnumSet.of(Kind.STATUS, Kind.RESPONSE_TYPE);

  private final SessionComponents parts;
  private final OperationSummaries summaries;

  DocumentCoverage(SessionComponents parts) {
    this.parts = parts;
    this.summaries = new OperationSummaries(parts);
  }

  CoverageSeen seen() {
    return new CoverageSeen(
        parts.shapes().all().stream().map(this::of).toList(),
        parts.shares().leavesOut() || parts.reserve().isUsedUp());
  }

  private OfOperation of(OperationShape shape) {
    Operation operation = shape.operation();
    List<Answered> calls = parts.log().of(operation);
    Set<Part> declared = new LinkedHashSet<>(AnswerParts.declared(operation));
    Set<Part> met = new LinkedHashSet<>();
    Set<Integer> statuses = new TreeSet<>();
    calls.stream().map(Answered::call).forEach(call -> answer(call, met, statuses));
    RequestParts request = new RequestParts(parts.contract(), operation);
    Set<Part> sendable = request.declared();
    declared.addAll(sendable);
    met.addAll(taken(request, sendable, calls));
    met.retainAll(declared);
    return new OfOperation(
        operation, declared, met, statuses, supply(shape, missing(declared, met)));
  }

  private static void answer(Call call, Set<Part> met, Set<Integer> statuses) {
    call.exchange()
        .received()
        .ifPresent(
            response -> {
              statuses.add(response.status());
              met.addAll(AnswerParts.met(call.operation(), response));
            });
  }

  /** Many calls send the same: each input is looked at once, and none when all has been met. */
  private static Set<Part> taken(RequestParts request, Set<Part> all, List<Answered> calls) {
    Set<Part> taken = new LinkedHashSet<>();
    Set<ValidInput> looked = new HashSet<>();
    for (Answered one : calls) {
      ValidInput input = input(one.prepared());
      if (counts(one.call()) && !taken.containsAll(all) && looked.add(input)) {
        taken.addAll(request.taken(input));
      }
    }
    return taken;
  }

  private static boolean counts(Call call) {
    int status = call.status();
    return !call.intent().isOfWrongInput()
        && call.exchange().isComplete()
        && status >= 200
        && status < 400;
  }

  private static ValidInput input(PreparedCall call) {
    return new ValidInput(call.parameters(), call.body(), call.contentType());
  }

  private static Set<Part> missing(Set<Part> declared, Set<Part> met) {
    Set<Part> missing = new LinkedHashSet<>(declared);
    missing.removeAll(met);
    return missing;
  }

  private static boolean isRead(OperationShape shape) {
    return shape.access() == Access.READ;
  }

  private @Nullable String supply(OperationShape shape, Set<Part> missing) {
    OperationSummary summary = summaries.of(shape);
    if (missing.isEmpty()) {
      return null;
    }
    if (summary.reason() != null) {
      return summary.reason();
    }
    if (missing.stream().anyMatch(part -> !OF_ANSWERS.contains(part.kind()))) {
      return "supply values that it accepts: inputs." + shape.operation().displayName();
    }
    boolean another = parts.settings().credentials().other() != null;
    return missing.contains(new Part(Kind.STATUS, "403")) && isRead(shape) && !another
        ? "supply a second caller, who may not: credentials.other.token, or"
            + " credentials.other.username and credentials.other.password"
        : null;
  }
}
