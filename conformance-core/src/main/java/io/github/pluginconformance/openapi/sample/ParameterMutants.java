package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.Mutant.Kind;
import io.github.pluginconformance.openapi.sample.ValueFaults.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Single faults in path and query parameters. Headers and cookies are left alone: the platform
 * fills none. Used once.
 */
final class ParameterMutants {

  private static final Set<String> PLACES = Set.of("path", "query");
  private static final Set<String> PARTS = Set.of("array", "object");
  private static final Set<String> NARROWED = Set.of("DELETE", "PUT", "PATCH");

  private final Contract contract;
  private final SchemaFinder schemas;
  private final Operation operation;
  private final ValidInput valid;
  private final List<Mutant> mutants = new ArrayList<>();

  ParameterMutants(Contract contract, SchemaFinder schemas, Operation operation, ValidInput valid) {
    this.contract = contract;
    this.schemas = schemas;
    this.operation = operation;
    this.valid = valid;
  }

  List<Mutant> all() {
    for (Parameter parameter : operation.parameters()) {
      if (PLACES.contains(parameter.in()) && isListedOnce(parameter)) {
        addMissing(parameter);
        addFaults(parameter);
        addOdd(parameter);
      }
    }
    return mutants;
  }

  /** Where a parameter is listed twice, what breaks the one may keep the other. */
  private boolean isListedOnce(Parameter parameter) {
    int listed = 0;
    for (JsonNode one : operation.node().path("parameters")) {
      boolean same =
          one.path("name").asText().equals(parameter.name())
              && one.path("in").asText().equals(parameter.in());
      listed += same ? 1 : 0;
    }
    return listed <= 1;
  }

  /**
   * What narrows an update or a deletion down is never left out: a careless plugin might take that
   * for everything.
   */
  private void addMissing(Parameter parameter) {
    if (!parameter.required()
        || !parameter.in().equals("query")
        || NARROWED.contains(operation.method())
        || !valid.parameters().containsKey(key(parameter))) {
      return;
    }
    Map<String, JsonNode> less = new LinkedHashMap<>(valid.parameters());
    less.remove(key(parameter));
    String place = "query parameter " + parameter.name();
    add(
        Kind.MISSING_REQUIRED,
        "missing required " + place,
        "The " + place + " was left out; it is required.",
        less);
  }

  private void addFaults(Parameter parameter) {
    SchemaRef schema = parameter.schema();
    if (schema == null || parameter.contentType() != null) {
      return;
    }
    JsonNode right = valid.parameters().get(key(parameter));
    try {
      Facets facets = new Flattening(schemas, new Choices(0, 0), 0).of(List.of(schema));
      JsonNode base = right != null ? right : standIn(facets);
      for (Fault fault : ValueFaults.inParameter(facets, base)) {
        addProven(parameter, schema, fault);
      }
    } catch (CannotSample none) {
      // Nothing can be said about its values.
    }
  }

  /** An optional parameter that was not sent can still be sent wrong. */
  private static JsonNode standIn(Facets facets) throws CannotSample {
    String type = facets.types().get(0);
    return switch (type) {
      case "integer", "number" ->
          NumberValues.make(facets, type.equals("integer"), Scope.top("")).value();
      case "boolean" -> Literals.bool(Scope.top("")).value();
      default -> TextNode.valueOf("sample");
    };
  }

  /**
   * What the document neither allows nor plainly forbids. Never where it would narrow a change or a
   * deletion in another way.
   */
  private void addOdd(Parameter parameter) {
    SchemaRef schema = parameter.schema();
    if (schema == null
        || parameter.contentType() != null
        || !parameter.in().equals("query")
        || NARROWED.contains(operation.method())) {
      return;
    }
    String place = "query parameter " + parameter.name();
    addRepeated(parameter, schema, place);
    if (!parameter.node().path("allowEmptyValue").asBoolean()) {
      add(
          Kind.EMPTY_PARAMETER,
          "no value for " + place,
          "The " + place + " was sent without a value.",
          with(parameter, TextNode.valueOf("")));
    }
  }

  private void addRepeated(Parameter parameter, SchemaRef schema, String place) {
    JsonNode sent = valid.parameters().get(key(parameter));
    try {
      Facets facets = new Flattening(schemas, new Choices(0, 0), 0).of(List.of(schema));
      JsonNode value = sent != null ? sent : standIn(facets);
      boolean one = !value.isContainerNode() && !PARTS.contains(facets.types().get(0));
      if (one && parameter.style().equals("form") && parameter.explode()) {
        JsonNode twice = JsonNodeFactory.instance.arrayNode().add(value).add(value);
        String description = "The " + place + " was sent twice with the same value.";
        add(Kind.REPEATED_PARAMETER, "twice " + place, description, with(parameter, twice));
      }
    } catch (CannotSample none) {
      // Nothing can be said about its values.
    }
  }

  private Map<String, JsonNode> with(Parameter parameter, JsonNode value) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>(valid.parameters());
    parameters.put(key(parameter), value);
    return parameters;
  }

  private void addProven(Parameter parameter, SchemaRef schema, Fault fault) {
    if (isUnsafe(fault) || !isProven(parameter, schema, fault.value())) {
      return;
    }
    Map<String, JsonNode> wrong = with(parameter, fault.value());
    String place = parameter.in() + " parameter " + parameter.name();
    String description =
        "The " + place + " was sent as " + fault.value().asText() + "; " + fault.why() + ".";
    add(fault.kind(), fault.name() + " " + place, description, wrong);
  }

  /** What is wrong for the document may well name something for the plugin. */
  private boolean isUnsafe(Fault fault) {
    return NARROWED.contains(operation.method())
        && (fault.value().isNumber() || fault.kind().mayBeTaken());
  }

  private boolean isProven(Parameter parameter, SchemaRef schema, JsonNode wrong) {
    String text = wrong.asText();
    if (parameter.in().equals("path") && text.isEmpty()) {
      return false;
    }
    return Proof.of(contract.validate(schema, wrong, Direction.REQUEST))
        && Proof.of(contract.validate(schema, TextNode.valueOf(text), Direction.REQUEST));
  }

  private void add(Kind kind, String name, String description, Map<String, JsonNode> parameters) {
    String body = valid.body() == null ? null : JsonText.of(valid.body());
    mutants.add(new Mutant(kind, name, description, parameters, body, valid.contentType()));
  }

  private static String key(Parameter parameter) {
    return parameter.in() + " " + parameter.name();
  }
}
