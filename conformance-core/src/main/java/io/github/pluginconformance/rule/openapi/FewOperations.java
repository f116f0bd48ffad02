package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/**
 * Everything the document offers is put before the model. A GPT Action takes at most 30 operations.
 */
final class FewOperations extends OperationRule {

  private static final int PATHS = 2;
  private static final int PARAMETERS = 5;

  FewOperations() {
    super(
        "openapi/few-operations",
        Level.NOTE,
        "The document offers one or two endpoints with few parameters",
        Basis.SEED,
        Basis.ACTIONS);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    lookAtPaths(document, judging.examined("paths"));
    judging
        .evidence()
        .profile()
        .operationLimit()
        .ifPresent(limit -> lookAtOperations(document, limit, judging));
    super.look(document, judging);
  }

  private static void lookAtPaths(ApiDocument document, JudgementBuilder judging) {
    long paths = document.operations().stream().map(Operation::path).distinct().count();
    if (paths > PATHS) {
      judging.found(
          Finding.of(
                  Level.NOTE,
                  "paths",
                  "the plugin documentation suggests one or two endpoints to begin with")
              .at(OperationPlace.of(document, "/paths"))
              .comparing("1 or 2 paths", paths + " paths"));
    }
  }

  private static void lookAtOperations(ApiDocument document, int limit, JudgementBuilder judging) {
    int operations = document.operations().size();
    if (operations > limit) {
      judging.found(
          Finding.of(Level.ERROR, "paths", "a GPT Action takes at most " + limit + " operations")
              .at(OperationPlace.of(document, "/paths"))
              .comparing("at most " + limit + " operations", operations + " operations"));
    }
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    judging.examined(place.subject());
    SchemaResolver schemas = new SchemaResolver(place.document());
    long parameters =
        place.operation().parameters().stream().filter(one -> !one.in().equals("header")).count()
            + schemas.bodyProperties(place.operation()).size();
    if (parameters > PARAMETERS) {
      judging.found(
          place
              .finding(
                  Level.NOTE, place.operation().pointer(), "the operation takes many parameters")
              .comparing("at most 5 parameters", parameters + " parameters"));
    }
  }
}
