package io.github.pluginconformance.openapi.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.coverage.Part.Kind;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.sample.ValidInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parts of a document that requests to one operation can have. */
public final class RequestParts {

  private final Contract contract;
  private final Operation operation;

  /** The parts of one operation of the contract's document. */
  public RequestParts(Contract contract, Operation operation) {
    this.contract = contract;
    this.operation = operation;
  }

  /** All that the document declares. Deprecated parameters do not count. */
  public Set<Part> declared() {
    Set<Part> all = new LinkedHashSet<>();
    for (Parameter parameter : parameters()) {
      all.add(new Part(Kind.PARAMETER, key(parameter)));
      if (parameter.schema() != null) {
        all.addAll(SchemaWalk.declared(contract, parameter.schema(), key(parameter)));
      }
    }
    for (MediaTypeSpec content : contents()) {
      all.add(new Part(Kind.REQUEST_TYPE, content.range()));
      if (content.schema() != null) {
        all.addAll(SchemaWalk.declared(contract, content.schema(), "body "));
      }
    }
    return all;
  }

  /** What of it one request has. */
  public Set<Part> taken(ValidInput input) {
    Set<Part> taken = new LinkedHashSet<>();
    for (Parameter parameter : parameters()) {
      JsonNode value = input.parameters().get(key(parameter));
      if (value != null) {
        taken.add(new Part(Kind.PARAMETER, key(parameter)));
        if (parameter.schema() != null) {
          taken.addAll(SchemaWalk.taken(contract, parameter.schema(), key(parameter), value));
        }
      }
    }
    for (MediaTypeSpec content : contents()) {
      if (isSent(content, input)) {
        taken.add(new Part(Kind.REQUEST_TYPE, content.range()));
        if (content.schema() != null && input.body() != null) {
          taken.addAll(SchemaWalk.taken(contract, content.schema(), "body ", input.body()));
        }
      }
    }
    return taken;
  }

  private List<Parameter> parameters() {
    return operation.parameters().stream()
        .filter(parameter -> !parameter.node().path("deprecated").asBoolean())
        .toList();
  }

  private List<MediaTypeSpec> contents() {
    RequestBody body = operation.requestBody();
    return body == null ? List.of() : body.content();
  }

  private static boolean isSent(MediaTypeSpec content, ValidInput input) {
    String type = input.contentType();
    if (type == null) {
      return false;
    }
    String range = MediaTypes.essence(content.range());
    String sent = MediaTypes.essence(type);
    return range.equals(sent)
        || range.equals("*/*")
        || range.endsWith("/*") && sent.startsWith(range.substring(0, range.length() - 1));
  }

  private static String key(Parameter parameter) {
    return parameter.in() + " " + parameter.name();
  }
}
