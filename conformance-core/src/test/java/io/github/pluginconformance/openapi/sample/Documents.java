package io.github.pluginconformance.openapi.sample;

import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Small documents around one schema or one operation. */
final class Documents {

  private Documents() {}

  /** A contract whose component {@code Thing} is the given schema. */
  static Contract withThing(String version, String yaml) {
    return withComponents(version, "Thing:\n" + yaml.indent(2));
  }

  /** A contract with the given component schemas, of which {@code Thing} is the body. */
  static Contract withComponents(String version, String yaml) {
    String document =
        """
        openapi: %s
        info: {title: Test, version: "1"}
        paths:
          /things:
            post:
              requestBody:
                required: true
                content:
                  application/json:
                    schema: {$ref: "#/components/schemas/Thing"}
              responses: {"200": {description: fine}}
        components:
          schemas:
        """
            .formatted(version);
    return Contract.of(read(document + yaml.indent(4)));
  }

  /** A contract with the given operation at {@code /things/{id}}. */
  static Contract withOperation(String method, String yaml) {
    String document =
        """
        openapi: 3.0.3
        info: {title: Test, version: "1"}
        paths:
          /things/{id}:
            %s:
              responses: {"200": {description: fine}}
        """
            .formatted(method);
    return Contract.of(read(document + yaml.indent(6)));
  }

  static Operation operation(Contract contract) {
    return contract.document().operations().get(0);
  }

  static MediaTypeSpec body(Contract contract) {
    return Objects.requireNonNull(operation(contract).requestBody()).content().get(0);
  }

  static SchemaRef schema(Contract contract) {
    return Objects.requireNonNull(body(contract).schema());
  }

  static ApiDocument read(String yaml) {
    return DocumentReader.read(
            yaml.getBytes(StandardCharsets.UTF_8), URI.create("http://localhost/openapi.yaml"))
        .model()
        .orElseThrow(() -> new IllegalArgumentException("unreadable test document:\n" + yaml));
  }
}
