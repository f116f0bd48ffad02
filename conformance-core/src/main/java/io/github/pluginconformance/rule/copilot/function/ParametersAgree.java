package io.github.pluginconformance.rule.copilot.function;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.Inputs;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A function that lists parameters lists those that its operation takes. */
final class ParametersAgree extends PackageRule {

  /** Those that the schema has; others are told by copilot/manifest-schema. */
  private static final Set<String> TYPES =
      Set.of("string", "array", "boolean", "integer", "number");

  ParametersAgree() {
    super(
        "copilot/parameters-agree",
        Level.WARNING,
        "The parameters of a function are those of its operation",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function lists parameters");
    List<JsonNode> functions = seen.functions();
    for (int i = 0; i < functions.size(); i++) {
      JsonNode function = functions.get(i);
      JsonNode parameters = function.path("parameters");
      if (parameters.isObject()) {
        String subject = PackageRule.subject(function, i);
        lookAtForm(subject, parameters, judging.examined(subject));
        Exposed.in(seen).stream()
            .filter(one -> one.function() == function)
            .forEach(one -> compare(subject, parameters.path("properties"), one, judging));
      }
    }
  }

  /** What the reference asks of the list itself. */
  private static void lookAtForm(String subject, JsonNode parameters, JudgementBuilder judging) {
    JsonNode properties = parameters.path("properties");
    for (JsonNode name : parameters.path("required")) {
      if (!properties.has(name.asText())) {
        must(judging, subject, "required", "a name in properties", name.asText());
      }
    }
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String type = property.getValue().path("type").asText("");
      String place = "properties/" + property.getKey();
      if (property.getValue().has("enum") && !type.equals("string")) {
        must(judging, subject, place, "enum only with type string", "type " + type);
      }
      if (property.getValue().has("items") && !type.equals("array")) {
        must(judging, subject, place, "items only with type array", "type " + type);
      }
    }
  }

  private static void must(
      JudgementBuilder judging, String subject, String place, String expected, String actual) {
    judging.found(
        Finding.of(Level.ERROR, subject, "the reference does not allow this list of parameters")
            .at("parameters/" + place)
            .comparing(expected, actual));
  }

  private static void compare(
      String subject, JsonNode listed, Exposed one, JudgementBuilder judging) {
    Inputs inputs = Inputs.of(one.document(), one.operation());
    List<String> unknown = new ArrayList<>();
    listed.fieldNames().forEachRemaining(unknown::add);
    unknown.removeAll(inputs.schemas().keySet());
    if (inputs.isComplete() && !unknown.isEmpty()) {
      found(judging, subject, "the operation has no such parameter", one, unknown);
    }
    Set<String> missing = new LinkedHashSet<>(inputs.required());
    missing.removeIf(name -> listed.has(name) || isKey(name, one));
    if (!missing.isEmpty()) {
      found(
          judging, subject, "the operation requires a parameter that is not listed", one, missing);
    }
    inputs
        .schemas()
        .forEach((name, schema) -> compare(subject, name, listed, schema, inputs, judging));
  }

  private static void found(
      JudgementBuilder judging,
      String subject,
      String message,
      Exposed one,
      Iterable<String> names) {
    judging.found(
        judging
            .finding(subject, message)
            .at("parameters/properties")
            .comparing("the parameters of " + one.subject(), String.join(", ", names)));
  }

  private static void compare(
      String subject,
      String name,
      JsonNode listed,
      SchemaRef schema,
      Inputs inputs,
      JudgementBuilder judging) {
    String type = listed.path(name).path("type").asText("");
    JsonNode declared = inputs.shape().resolve(schema).node().path("type");
    if (TYPES.contains(type) && declared.isTextual() && !isWithin(type, declared.textValue())) {
      judging.found(
          judging
              .finding(subject, "a parameter has another type than the operation gives it")
              .at("parameters/properties/" + name)
              .comparing(declared.textValue(), type));
    }
  }

  private static boolean isWithin(String type, String declared) {
    return type.equals(declared) || (type.equals("integer") && declared.equals("number"));
  }

  /** Whether it is the credential, which the platform sends by itself. */
  private static boolean isKey(String name, Exposed one) {
    return one
        .document()
        .root()
        .path("components")
        .path("securitySchemes")
        .findValues("name")
        .stream()
        .anyMatch(key -> name.equalsIgnoreCase(key.asText()));
  }
}
