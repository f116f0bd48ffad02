package io.github.pluginconformance.rule.copilot.api;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.Iterator;
import java.util.List;

/** The model can explain an error that is described. */
final class ErrorsDeclared extends PackageRule {

  ErrorsDeclared() {
    super(
        "copilot/errors-declared",
        Level.NOTE,
        "Each operation declares an error response",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("there is no document that can be read");
    for (RuntimeSeen runtime : seen.apis()) {
      for (Operation operation :
          runtime.document().map(ApiDocument::operations).orElse(List.of())) {
        if (seen.functionNames().contains(operation.operationId())) {
          look(operation, judging.examined(operation.subject()));
        }
      }
    }
  }

  private static void look(Operation operation, JudgementBuilder judging) {
    boolean declared = false;
    for (Iterator<String> codes = operation.node().path("responses").fieldNames();
        codes.hasNext(); ) {
      declared |= codes.next().matches("[45].*|default");
    }
    if (!declared) {
      judging.found(
          judging
              .finding(operation.subject(), "only success is described")
              .at("responses")
              .comparing("a 4xx, 5xx or default response", "none"));
    }
  }
}
