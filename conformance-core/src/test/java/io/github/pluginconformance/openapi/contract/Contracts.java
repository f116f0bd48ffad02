package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small documents around one schema. */
public final class Contracts {

  private static final URI LOCATION = URI.create("https://plugin.example/openapi.yaml");

  private Contracts() {}

  /** A contract with the component schemas given in YAML flow style. */
  public static Contract withSchemas(String version, String schemas) {
    return of(
        "openapi: "
            + version
            + "\n"
            + "info: {title: t, version: '1'}\n"
            + "paths: {/x: {get: {responses: {'200': {description: ok}}}}}\n"
            + "components:\n"
            + "  schemas:\n"
            + "    {"
            + schemas
            + "}\n");
  }

  public static Contract of(String document) {
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

  public static JsonNode json(String text) {
    return StrictJsonReader.read(text.getBytes(StandardCharsets.UTF_8)).read().orElseThrow();
  }
}
