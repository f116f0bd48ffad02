package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The named values that an operation takes: parameters, and the properties of its body. */
final class RequestFields {

  private final Contract contract;

  RequestFields(Contract contract) {
    this.contract = contract;
  }

  /** The schema of each, by name; parameters first. */
  Map<String, SchemaRef> of(Operation operation) {
    Map<String, SchemaRef> fields = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      SchemaRef schema = parameter.schema();
      if (schema != null) {
        fields.putIfAbsent(parameter.name(), contract.resolve(schema));
      }
    }
    body(operation).ifPresent(schema -> properties(schema, fields));
    return fields;
  }

  /** The value that a call carries under a name. */
  static @Nullable JsonNode value(PreparedCall call, String name) {
    for (Parameter parameter : call.operation().parameters()) {
      if (parameter.name().equals(name)) {
        return call.parameters().get(parameter.in() + " " + name);
      }
    }
    JsonNode body = call.body();
    return body == null ? null : body.get(name);
  }

  /** The same call with a value under a name, in the parameter of that name, else in the body. */
  static PreparedCall with(PreparedCall call, String name, JsonNode value) {
    for (Parameter parameter : call.operation().parameters()) {
      if (parameter.name().equals(name)) {
        return call.withParameter(parameter.in(), name, value);
      }
    }
    ObjectNode body =
        call.body() instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    body.set(name, value);
    return typed(call).withBody(body);
  }

  /**
   * The same call without a value under a name, as far as it is a property of the body or optional.
   */
  static PreparedCall without(PreparedCall call, String name) {
    if (call.body() instanceof ObjectNode object && object.has(name)) {
      ObjectNode body = object.deepCopy();
      body.remove(name);
      return call.withBody(body);
    }
    Map<String, JsonNode> parameters = new LinkedHashMap<>(call.parameters());
    parameters.keySet().removeIf(key -> key.equals("query " + name));
    return call.withInput(parameters, call.body(), call.contentType());
  }

  private static PreparedCall typed(PreparedCall call) {
    return call.contentType() != null
        ? call
        : new PreparedCall(
            call.operation(),
            call.parameters(),
            call.body(),
            "application/json",
            call.headers(),
            call.authorization(),
            call.invented());
  }

  private static Optional<SchemaRef> body(Operation operation) {
    RequestBody body = operation.requestBody();
    return body == null
        ? Optional.empty()
        : body.content().stream()
            .filter(content -> content.range().contains("json") || body.content().size() == 1)
            .map(MediaTypeSpec::schema)
            .filter(Objects::nonNull)
            .findFirst();
  }

  private void properties(SchemaRef schema, Map<String, SchemaRef> fields) {
    for (SchemaRef part : contract.parts(schema)) {
      part.node()
          .path("properties")
          .fieldNames()
          .forEachRemaining(
              name ->
                  contract
                      .child(part, "properties", name)
                      .ifPresent(child -> fields.putIfAbsent(name, contract.resolve(child))));
    }
  }
}
