package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The model calls operations by these names. */
final class OperationIds implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "openapi/operation-ids",
          Level.WARNING,
          "Each operation has an operationId of its own, of 1 to 64 letters, digits, underscores"
              + " and hyphens",
          Basis.ACTIONS,
          Basis.STORE);

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Map<String, String> seen = new HashMap<>();
    return Document.judgeOperations(this, evidence, (place, judging) -> look(place, seen, judging));
  }

  private static void look(
      OperationPlace place, Map<String, String> seen, JudgementBuilder judging) {
    judging.examined(place.subject());
    String id = place.operation().operationId();
    String pointer = place.operation().pointer();
    if (id == null || id.isBlank()) {
      judging.found(
          place
              .finding(judging, pointer, "the operation has no operationId")
              .comparing("a unique operationId", "none"));
      return;
    }
    String at = pointer + "/operationId";
    if (!WELL_FORMED.matcher(id).matches()) {
      judging.found(
          place
              .finding(
                  judging,
                  at,
                  "the operationId is not 1 to 64 letters, digits, underscores and hyphens")
              .comparing("[A-Za-z0-9_-]{1,64}", id));
    }
    String other = seen.putIfAbsent(id, place.subject());
    if (other != null) {
      judging.found(
          place
              .finding(judging, at, "the operationId is taken by another operation")
              .comparing("a unique operationId", id + ", as of " + other));
    }
  }
}
