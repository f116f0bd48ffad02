package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.wire.SentRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the parameters of a request. Query parameters that are not declared are tolerated: OpenAPI
 * does not forbid them.
 */
final class ParameterJudge {

  /** OpenAPI 3.0.3, Parameter Object: definitions of these headers shall be ignored. */
  private static final Set<String> NOT_PARAMETERS =
      Set.of("accept", "content-type", "authorization");

  private final ValueJudge values;

  ParameterJudge(ValueJudge values) {
    this.values = values;
  }

  List<Breach> judge(Routing.Route route, SentRequest request) {
    List<Breach> breaches = new ArrayList<>();
    SentParameters sent = new SentParameters(route.values(), request);
    for (Parameter parameter : route.operation().parameters()) {
      boolean ignored =
          parameter.in().equals("header")
              && NOT_PARAMETERS.contains(parameter.name().toLowerCase(Locale.ROOT));
      if (!ignored) {
        breaches.addAll(judge(parameter, sent));
      }
    }
    return breaches;
  }

  private List<Breach> judge(Parameter parameter, SentParameters sent) {
    String location = parameter.in() + " " + parameter.name();
    Optional<JsonNode> value = value(parameter, sent);
    if (value.isEmpty()) {
      return parameter.required() ? List.of(missing(parameter, location)) : List.of();
    }
    SchemaRef schema = parameter.schema();
    if (schema == null) {
      return List.of();
    }
    return values.judge(Breach.Kind.PARAMETER, location, schema, value.get(), Direction.REQUEST);
  }

  private static Breach missing(Parameter parameter, String location) {
    return new Breach(
        Breach.Kind.PARAMETER,
        location,
        "The request has no " + location + ", which is required.",
        "the " + parameter.in() + " parameter " + parameter.name(),
        "missing",
        1);
  }

  private Optional<JsonNode> value(Parameter parameter, SentParameters sent) {
    String contentType = parameter.contentType();
    if (contentType != null) {
      return sent.single(parameter).map(text -> content(contentType, text));
    }
    SchemaRef schema =
        Objects.requireNonNullElseGet(
            parameter.schema(), () -> new SchemaRef("", TextNode.valueOf("")));
    return sent.value(parameter, schema, values);
  }

  private static JsonNode content(String contentType, String text) {
    JsonNode asText = TextNode.valueOf(text);
    return MediaTypes.isJson(contentType)
        ? StrictJsonReader.read(text.getBytes(StandardCharsets.UTF_8)).read().orElse(asText)
        : asText;
  }
}
