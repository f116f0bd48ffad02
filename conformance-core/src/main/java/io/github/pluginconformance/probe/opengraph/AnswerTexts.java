package io.github.pluginconformance.probe.opengraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every text of an answer, and whether its schema calls it an address. */
final class AnswerTexts {

  /**
   * A string value.
   *
   * @param address whether the schema says {@code format: uri} or the like
   */
  record Text(String value, boolean address) {}

  private static final Set<String> ADDRESSES =
      Set.of("uri", "uri-reference", "iri", "iri-reference", "url");
  private static final int MOST_SCHEMAS = 50;

  /** A link object of HAL that says so holds a template, which is no address. */
  private static final String TEMPLATED = "templated";

  private final Contract contract;
  private final Consumer<Text> sink;

  private AnswerTexts(Contract contract, Consumer<Text> sink) {
    this.contract = contract;
    this.sink = sink;
  }

  /** Hands over every text of a whole answer: the strings of JSON, or plain text as it is. */
  static void each(Contract contract, Call call, Consumer<Text> sink) {
    ReceivedResponse response = call.exchange().response();
    if (response == null || response.body().length == 0) {
      return;
    }
    String type = response.mediaType().orElse("application/json");
    if (type.equals("text/plain") || type.equals("text/markdown")) {
      sink.accept(new Text(response.text(), false));
    } else if (type.contains("json")) {
      StrictJsonReader.read(response.body())
          .read()
          .ifPresent(
              value ->
                  new AnswerTexts(contract, sink)
                      .walk(value, schema(call, response, type, contract)));
    }
  }

  private void walk(JsonNode node, List<SchemaRef> schemas) {
    if (node.isTextual()) {
      sink.accept(new Text(node.textValue(), schemas.stream().anyMatch(AnswerTexts::isAddress)));
    } else if (node.isArray()) {
      List<SchemaRef> items = below(schemas, "items");
      node.forEach(item -> walk(item, items));
    } else if (!node.path(TEMPLATED).asBoolean()) {
      node.fields().forEachRemaining(field -> walk(field.getValue(), of(schemas, field.getKey())));
    }
  }

  private List<SchemaRef> of(List<SchemaRef> schemas, String property) {
    List<SchemaRef> declared = below(schemas, "properties", property);
    return declared.isEmpty() ? below(schemas, "additionalProperties") : declared;
  }

  private List<SchemaRef> below(List<SchemaRef> schemas, String... tokens) {
    return schemas.stream()
        .flatMap(schema -> contract.child(schema, tokens).stream())
        .flatMap(schema -> contract.parts(schema).stream())
        .limit(MOST_SCHEMAS)
        .toList();
  }

  private static boolean isAddress(SchemaRef schema) {
    return ADDRESSES.contains(schema.node().path("format").asText("").toLowerCase(Locale.ROOT));
  }

  private static List<SchemaRef> schema(
      Call call, ReceivedResponse response, String type, Contract contract) {
    Optional<ResponseSpec> spec = call.operation().responseFor(response.status());
    return spec.stream()
        .flatMap(declared -> content(declared, type))
        .flatMap(content -> Stream.ofNullable(content.schema()))
        .findFirst()
        .map(contract::parts)
        .orElse(List.of());
  }

  private static Stream<MediaTypeSpec> content(ResponseSpec spec, String type) {
    Stream<MediaTypeSpec> exact =
        spec.content().stream().filter(content -> content.range().startsWith(type));
    return Stream.concat(exact, spec.content().stream());
  }
}
