package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Judging;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.settings.Profile;

/**
 * Everything the document offers is put before the model. A GPT Action takes at most 30 operations.
 */
final class FewOperations implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "openapi/few-operations",
          Level.NOTE,
          "The document offers one or two endpoints with few parameters",
          Basis.SEED,
          Basis.ACTIONS);

  private static final int PATHS = 2;
  private static final int PARAMETERS = 5;
  private static final int ACTION_OPERATIONS = 30;

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Document.judge(
        this,
        evidence,
        (document, judging) -> {
          lookAtPaths(document, judging.examined("paths"));
          if (evidence.profile() == Profile.GPT_ACTION) {
            lookAtOperations(document, judging);
          }
          document
              .operations()
              .forEach(
                  operation -> lookAtParameters(new OperationPlace(document, operation), judging));
        });
  }

  private static void lookAtPaths(ApiDocument document, Judging judging) {
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

  private static void lookAtOperations(ApiDocument document, Judging judging) {
    int operations = document.operations().size();
    if (operations > ACTION_OPERATIONS) {
      judging.found(
          Finding.of(Level.ERROR, "paths", "a GPT Action takes at most 30 operations")
              .at(OperationPlace.of(document, "/paths"))
              .comparing("at most 30 operations", operations + " operations"));
    }
  }

  private static void lookAtParameters(OperationPlace place, Judging judging) {
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
