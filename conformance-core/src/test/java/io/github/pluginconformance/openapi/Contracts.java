package io.github.pluginconformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small documents around one schema. */
final class Contracts {

  private static final URI LOCATION = URI.create("https://plugin.example/openapi.yaml");

  private Contracts() {}

  /** A contract with the component schemas given in YAML flow style. */
  static Contract withSchemas(String version, String schemas) {
    return of(
        "openapi: "
            + version
            + "\ninfo: {title: t, version: '1'}\npaths: {/x: {get: {responses: {'200': {description: ok}}}}}\n"
            + "components:\n  schemas:\n    {"
            + schemas
            + "}\n");
  }

  static Contract of(String document) {
    Reading reading = DocumentReader.read(document.getBytes(StandardCharsets.UTF_8), LOCATION);
    return Contract.of(
        reading.model().orElseThrow(() -> new AssertionError(reading.faults().toString())));
  }

  /** Breaches of a value by a component schema. */
  static List<Breach> validate(
      Contract contract, String schema, String value, Direction direction) {
    String pointer = "/components/schemas/" + schema;
    JsonNode node = contract.document().root().at(pointer);
    return contract.validate(new SchemaRef(pointer, node), json(value), direction);
  }

  static JsonNode json(String text) {
    return StrictJson.read(text.getBytes(StandardCharsets.UTF_8)).read().orElseThrow();
  }
}
