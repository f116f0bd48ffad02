package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The model calls operations by these names. */
final class OperationIds extends DocumentRule {

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9_-]+");

  OperationIds() {
    super(
        "openapi/operation-ids",
        Level.WARNING,
        "Each operation has an operationId of its own, of 1 to 64 letters, digits, underscores"
            + " and hyphens",
        Basis.ACTIONS,
        Basis.STORE);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    Map<String, String> seen = new HashMap<>();
    OptionalInt most = judging.evidence().profile().longestOperationId();
    document
        .operations()
        .forEach(operation -> look(new OperationPlace(document, operation), seen, most, judging));
  }

  private static void look(
      OperationPlace place, Map<String, String> seen, OptionalInt most, JudgementBuilder judging) {
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
    if (!WELL_FORMED.matcher(id).matches() || id.length() > most.orElse(id.length())) {
      String many = most.isPresent() ? "1 to " + most.getAsInt() + " " : "of ";
      String times = most.isPresent() ? "{1," + most.getAsInt() + "}" : "+";
      judging.found(
          place
              .finding(
                  judging,
                  at,
                  "the operationId is not " + many + "letters, digits, underscores and hyphens")
              .comparing("[A-Za-z0-9_-]" + times, id));
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
