package io.github.pluginconformance.probe.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is injected for an operation: its name, what it says of itself, and its inputs with types,
 * descriptions and examples, in the compact form of a function declaration. The platform's own
 * rendering is not public; this one has the same parts.
 */
final class FunctionDeclaration {

  /** Deeper inputs are not declared in full; it also ends schemas that contain themselves. */
  private static final int DEPTH = 4;

  private final ApiDocument document;

  FunctionDeclaration(ApiDocument document) {
    this.document = document;
  }

  String text(Operation operation) {
    StringBuilder text = new StringBuilder();
    comment(text, operation.summary());
    comment(text, operation.description());
    text.append("type ").append(operation.displayName()).append(" = (_: {\n");
    operation.parameters().forEach(parameter -> parameter(text, parameter));
    if (operation.requestBody() != null) {
      operation.requestBody().content().stream().limit(1).forEach(body -> body(text, body));
    }
    return text.append("}) => any;\n").toString();
  }

  private void parameter(StringBuilder text, Parameter parameter) {
    comment(text, parameter.description());
    comment(text, example(parameter.node()));
    SchemaRef schema = parameter.schema();
    text.append(parameter.name()).append(parameter.required() ? ": " : "?: ");
    text.append(schema == null ? "any" : type(resolved(schema.node()))).append(",\n");
  }

  private void body(StringBuilder text, MediaTypeSpec body) {
    SchemaRef schema = body.schema();
    if (schema != null) {
      properties(text, schema.node(), DEPTH);
    }
    comment(text, example(body.node()));
  }

  private void properties(StringBuilder text, JsonNode schema, int depth) {
    JsonNode resolved = resolved(schema);
    if (depth == 0) {
      return;
    }
    resolved.path("allOf").forEach(part -> properties(text, part, depth - 1));
    for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
      JsonNode value = resolved(property.getValue());
      comment(text, value.path("description").asText(null));
      comment(text, example(value));
      text.append(property.getKey()).append(": ").append(type(value)).append(",\n");
      properties(text, value, depth - 1);
      properties(text, value.path("items"), depth - 1);
    }
  }

  private JsonNode resolved(JsonNode schema) {
    JsonNode at = schema;
    for (int hops = 0; hops < DEPTH && at.path("$ref").isTextual(); hops++) {
      String reference = at.get("$ref").textValue();
      at = reference.startsWith("#/") ? document.root().at(reference.substring(1)) : at.path("");
    }
    return at;
  }

  private static String type(JsonNode schema) {
    if (schema.path("enum").isArray()) {
      return JsonText.of(schema.get("enum"));
    }
    return schema.path("type").isMissingNode() ? "any" : schema.get("type").asText("any");
  }

  private static @Nullable String example(JsonNode node) {
    return node.has("example") ? JsonText.of(node.get("example")) : null;
  }

  private static void comment(StringBuilder text, @Nullable String words) {
    if (words != null && !words.isBlank()) {
      text.append("// ").append(words).append('\n');
    }
  }
}
