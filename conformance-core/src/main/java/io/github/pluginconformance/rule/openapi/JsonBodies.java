package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;

/** The platform sends JSON. */
final class JsonBodies extends OperationRule {

  JsonBodies() {
    super("openapi/json-bodies", Level.WARNING, "Request bodies are offered as JSON", Basis.STORE);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    judging.nothingMeans("no operation takes a body");
    super.look(document, judging);
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
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
