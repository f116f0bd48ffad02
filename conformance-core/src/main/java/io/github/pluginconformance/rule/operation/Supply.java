package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import java.util.LinkedHashSet;
import java.util.Set;

/** Says which values a user would have to supply for an operation. */
final class Supply {

  private Supply() {}

  /** Why a refusal of made-up values proves nothing, and what to write into the settings. */
  static String instead(Call call) {
    Operation operation = call.operation();
    Set<String> names = names(operation);
    String advice =
        names.isEmpty()
            ? "add an example to the document"
            : "supply real values under inputs."
                + operation.displayName()
                + ": "
                + String.join(", ", names);
    return "made-up values were answered " + call.status() + "; " + advice;
  }

  private static Set<String> names(Operation operation) {
    Set<String> names = new LinkedHashSet<>();
    operation.parameters().stream()
        .filter(Parameter::required)
        .forEach(parameter -> names.add(parameter.name()));
    if (operation.requestBody() != null) {
      operation.requestBody().content().stream().limit(1).forEach(content -> add(names, content));
    }
    return names;
  }

  private static void add(Set<String> names, MediaTypeSpec content) {
    if (content.schema() != null) {
      JsonNode required = content.schema().node().path("required");
      required.forEach(name -> names.add(name.asText()));
    }
  }
}
