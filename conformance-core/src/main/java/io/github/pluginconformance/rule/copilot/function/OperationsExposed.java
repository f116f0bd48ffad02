package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;

/** Copilot never calls an operation that is no function, and no other rule looks at it. */
final class OperationsExposed extends PackageRule {

  OperationsExposed() {
    super(
        "copilot/operations-exposed",
        Level.NOTE,
        "Every operation of a document is a function",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("there is no document that can be read");
    if (seen.functions().isEmpty()) {
      judging.nothingMeans("the manifest lists no functions");
      return;
    }
    for (RuntimeSeen runtime : seen.apis()) {
      runtime.document().ifPresent(document -> look(runtime, document, seen, judging));
    }
  }

  private static void look(
      RuntimeSeen runtime, ApiDocument document, PackageSeen seen, JudgementBuilder judging) {
    judging.examined(runtime.subject());
    List<String> others =
        document.operations().stream()
            .filter(operation -> !seen.functionNames().contains(operation.operationId()))
            .map(Operation::subject)
            .toList();
    if (!others.isEmpty() && isComplete(runtime, seen)) {
      judging.found(
          judging
              .finding(
                  runtime.subject(),
                  "operations of the document are no functions, so they are never called")
              .comparing(
                  "each operation as a function",
                  others.size() + ": " + String.join(", ", others)));
    }
  }

  /** Else one of the others is the operation that copilot/function-has-operation misses. */
  private static boolean isComplete(RuntimeSeen runtime, PackageSeen seen) {
    return seen.functionNames().stream().filter(runtime::runs).allMatch(runtime::describes);
  }
}
