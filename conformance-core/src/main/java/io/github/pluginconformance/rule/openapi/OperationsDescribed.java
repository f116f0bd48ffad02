package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is not described the model has to guess. */
final class OperationsDescribed extends OperationRule {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  OperationsDescribed() {
    super(
        "openapi/operations-described",
        Level.WARNING,
        "Operations, parameters and body properties are described, and operations have telling"
            + " names",
        Basis.SEED,
        Basis.DOCS);
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    Operation operation = place.operation();
    judging.examined(place.subject());
    if (isBlank(operation.summary()) && isBlank(operation.description())) {
      judging.found(
          place
              .finding(
                  judging, operation.pointer(), "the operation has neither summary nor description")
              .comparing("a summary or a description", "neither"));
    }
    lookAtName(place, judging);
    lookAtParameters(place, judging);
    lookAtBody(place, judging);
  }

  private static void lookAtName(OperationPlace place, JudgementBuilder judging) {
    String id = place.operation().operationId();
    if (id != null && isGenerated(id.toLowerCase(Locale.ROOT), place.operation())) {
      judging.found(
          place
              .finding(
                  judging,
                  place.operation().pointer() + "/operationId",
                  "the operationId does not say what the operation does")
              .comparing("a telling name", id));
    }
  }

  /**
   * A bare method, or what frameworks make of a function that is named like its path: {@code
   * query_query_post}.
   */
  private static boolean isGenerated(String id, Operation operation) {
    String path = operation.path().toLowerCase(Locale.ROOT).replaceAll("\\W", "_");
    String tail = path + "_" + operation.method().toLowerCase(Locale.ROOT);
    String head = id.endsWith(tail) ? id.substring(0, id.length() - tail.length()) : "";
    boolean oneWord = !head.isEmpty() && head.indexOf('_') < 0;
    return METHODS.contains(id) || oneWord || (!head.isEmpty() && path.equals("_" + head));
  }

  private static void lookAtParameters(OperationPlace place, JudgementBuilder judging) {
    for (Parameter parameter : place.operation().parameters()) {
      SchemaRef schema = parameter.schema();
      boolean described =
          !isBlank(parameter.description())
              || (schema != null && !schema.node().path("description").asText("").isBlank());
      if (!described) {
        judging.found(
            undescribed(place, judging, "parameter " + parameter.name(), parameter.pointer()));
      }
    }
  }

  private static void lookAtBody(OperationPlace place, JudgementBuilder judging) {
    SchemaResolver schemas = new SchemaResolver(place.document());
    schemas
        .bodyProperties(place.operation())
        .forEach(
            (name, schema) -> {
              if (!schemas.isDescribed(schema)) {
                judging.found(
                    undescribed(place, judging, "body property " + name, schema.pointer()));
              }
            });
  }

  private static Finding undescribed(
      OperationPlace place, JudgementBuilder judging, String what, String pointer) {
    return place
        .finding(judging, pointer, "the " + what + " has no description")
        .comparing("a description", "none");
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
