package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.stream.Collectors;

/** Without a schema the answers stay unverified. */
final class ResponsesDescribed extends OperationRule {

  ResponsesDescribed() {
    super(
        "openapi/responses-described",
        Level.WARNING,
        "Each operation describes its success as JSON with a schema",
        Basis.STORE);
  }

  /** An answer to HEAD has no body (RFC 9110, section 9.3.2). */
  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    judging.examined(place.subject());
    if (place.operation().method().equals("HEAD")) {
      return;
    }
    List<ResponseSpec> successes =
        place.operation().responses().stream().filter(ResponsesDescribed::isSuccess).toList();
    String pointer = place.operation().pointer() + "/responses";
    if (successes.isEmpty()) {
      judging.found(
          place
              .finding(
                  judging,
                  pointer,
                  "no successful response is described, so answers stay unverified")
              .comparing("a 2xx response with a JSON schema", declared(place)));
    } else if (successes.stream().noneMatch(ResponsesDescribed::isDescribed)) {
      judging.found(
          place
              .finding(
                  judging,
                  successes.get(0).pointer(),
                  "the successful response has no JSON schema, so answers stay unverified")
              .comparing("a 2xx response with a JSON schema", declared(place)));
    }
  }

  private static boolean isSuccess(ResponseSpec response) {
    return response.status().startsWith("2") || response.status().equals("default");
  }

  private static boolean isDescribed(ResponseSpec response) {
    return response.node().has("$ref") // it leads nowhere, which openapi/references-resolve tells
        || response.status().equals("204")
        || response.status().equals("205")
        || response.content().stream().anyMatch(ResponsesDescribed::isDescribed);
  }

  private static boolean isDescribed(MediaTypeSpec media) {
    SchemaRef schema = media.schema();
    return JsonTypes.matches(media.range()) && schema != null && !schema.node().isEmpty();
  }

  private static String declared(OperationPlace place) {
    List<ResponseSpec> responses = place.operation().responses();
    return responses.isEmpty()
        ? "no responses"
        : responses.stream().map(ResponseSpec::status).collect(Collectors.joining(", "));
  }
}
