package io.github.pluginconformance.rule.copilot.function;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.settings.NearestName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** This is how Copilot finds what to call. */
final class FunctionHasOperation extends PackageRule {

  FunctionHasOperation() {
    super(
        "copilot/function-has-operation",
        Level.ERROR,
        "Each function of an OpenApi runtime has an operation with its name as operationId",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function belongs to one OpenApi runtime");
    for (String name : Set.copyOf(seen.functionNames())) {
      List<RuntimeSeen> runtimes = seen.runtimesOf(name);
      if (runtimes.size() == 1 && runtimes.get(0).isOpenApi()) {
        look(name, runtimes.get(0), judging);
      }
    }
  }

  private static void look(String name, RuntimeSeen runtime, JudgementBuilder judging) {
    String subject = "function " + name;
    if (runtime.document().isEmpty()) {
      judging.unverified(subject, "there is no document to look in: see copilot/document-found");
      return;
    }
    judging.examined(subject);
    if (!runtime.describes(name)) {
      List<String> ids = ids(runtime.document().get());
      String near = NearestName.of(name, ids).map(id -> "; the nearest is " + id).orElse("");
      judging.found(
          judging
              .finding(subject, "no operation of the document has this name as its operationId")
              .comparing("operationId: " + name, "none" + near));
    }
  }

  private static List<String> ids(ApiDocument document) {
    return document.operations().stream()
        .map(Operation::operationId)
        .flatMap(Stream::ofNullable)
        .toList();
  }
}
