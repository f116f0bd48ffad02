package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.List;

/** The platform sends JSON. */
final class JsonBodies implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "openapi/json-bodies", Level.WARNING, "Request bodies are offered as JSON", Basis.STORE);

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
          judging.nothingMeans("no operation takes a body");
          document
              .operations()
              .forEach(operation -> look(new OperationPlace(document, operation), judging));
        });
  }

  private static void look(OperationPlace place, JudgementBuilder judging) {
    RequestBody body = place.operation().requestBody();
    if (body == null || body.content().isEmpty()) {
      return;
    }
    judging.examined(place.subject());
    List<String> offered = body.content().stream().map(MediaTypeSpec::range).toList();
    if (offered.stream().noneMatch(JsonTypes::matches)) {
      judging.found(
          place
              .finding(
                  judging, body.pointer(), "the request body is not offered as application/json")
              .comparing("application/json", String.join(", ", offered)));
    }
  }
}
