package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the values of a write say, by a document that is written out in a test. */
final class DocumentRoles {

  private static final URI BASE = URI.create("http://localhost:1");
  private static final ObjectMapper JSON = new ObjectMapper();

  private DocumentRoles() {}

  static OperationShapes shapes(String document) {
    return new OperationShapes(
        DocumentReader.read(
                document.getBytes(StandardCharsets.UTF_8), BASE.resolve("/openapi.yaml"))
            .model()
            .orElseThrow(),
        SettingsBuilder.forPlugin(BASE).build());
  }

  /**
   * Each value as {@code name=value}, with its role.
   *
   * @param parameters by place and name, such as {@code query ids}, as JSON
   */
  static Map<String, Role> of(
      OperationShapes shapes,
      String operation,
      Map<String, String> parameters,
      @Nullable String body) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    parameters.forEach((key, value) -> values.put(key, parsed(value)));
    Map<String, Role> roles = new TreeMap<>();
    new Roles(shapes)
        .in(shapes.named(operation).orElseThrow(), values, body == null ? null : parsed(body))
        .forEach(named -> roles.put(named.name() + "=" + named.value(), named.role()));
    return roles;
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException unfit) {
      throw new IllegalArgumentException(unfit);
    }
  }
}
