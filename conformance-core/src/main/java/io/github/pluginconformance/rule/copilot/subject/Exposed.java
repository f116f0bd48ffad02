package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation that is a function, so that Copilot calls it.
 *
 * @param runtime the only one that runs the function; where several do, copilot/function-bound says
 *     so
 * @param document the runtime's
 * @param function its object in the manifest
 */
public record Exposed(
    RuntimeSeen runtime, ApiDocument document, Operation operation, JsonNode function) {

  /** Every function that one API runs. */
  public static List<Exposed> in(PackageSeen seen) {
    List<Exposed> all = new ArrayList<>();
    for (JsonNode function : seen.functions()) {
      List<RuntimeSeen> runtimes = seen.runtimesOf(function.path("name").asText(""));
      if (runtimes.size() == 1 && runtimes.get(0).isOpenApi()) {
        RuntimeSeen runtime = runtimes.get(0);
        runtime.document().ifPresent(document -> add(runtime, document, function, all));
      }
    }
    return all;
  }

  /** The functions that a runtime runs. */
  public static List<Exposed> of(RuntimeSeen runtime, PackageSeen seen) {
    return in(seen).stream().filter(one -> one.runtime.index() == runtime.index()).toList();
  }

  private static void add(
      RuntimeSeen runtime, ApiDocument document, JsonNode function, List<Exposed> all) {
    String name = function.path("name").asText("");
    document.operations().stream()
        .filter(operation -> name.equals(operation.operationId()))
        .map(operation -> new Exposed(runtime, document, operation, function))
        .forEach(all::add);
  }

  /** How findings name the operation. */
  public String subject() {
    return operation.subject();
  }
}
