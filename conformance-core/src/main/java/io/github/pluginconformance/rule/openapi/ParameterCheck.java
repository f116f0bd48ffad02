package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of the specification asks of parameters and path templates, beyond shapes. */
final class ParameterCheck {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");
  private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

  private final Defects defects;

  ParameterCheck(Defects defects) {
    this.defects = defects;
  }

  void check(ApiDocument document) {
    document.operations().forEach(this::check);
    check(document.root().path("components").path("parameters"), "/components/parameters");
    document
        .root()
        .path("paths")
        .fields()
        .forEachRemaining(
            entry -> checkItem(entry.getValue(), ShapeCheck.child("/paths", entry.getKey())));
  }

  private void checkItem(JsonNode item, String pointer) {
    check(item.path("parameters"), pointer + "/parameters");
    item.fields()
        .forEachRemaining(
            entry ->
                check(
                    entry.getValue().path("parameters"),
                    ShapeCheck.child(pointer, entry.getKey()) + "/parameters"));
  }

  private void check(JsonNode parameters, String pointer) {
    if (parameters.isArray()) {
      for (int i = 0; i < parameters.size(); i++) {
        checkParameter(parameters.get(i), pointer + "/" + i);
      }
    } else {
      parameters
          .fields()
          .forEachRemaining(
              entry -> checkParameter(entry.getValue(), ShapeCheck.child(pointer, entry.getKey())));
    }
  }

  private void checkParameter(JsonNode parameter, String pointer) {
    JsonNode in = parameter.path("in");
    if (in.isTextual() && !PLACES.contains(in.asText())) {
      defects.add(
          pointer + "/in",
          "there is no place " + in.asText(),
          "path, query, header or cookie",
          in.asText());
    }
    if (in.asText().equals("path") && !parameter.path("required").asBoolean(false)) {
      defects.add(
          pointer,
          "a path parameter must be required: true",
          "required: true",
          parameter.path("required").asText("nothing"));
    }
    boolean described = parameter.has("schema") || parameter.has("content");
    if (parameter.isObject() && !parameter.has("$ref") && !described) {
      defects.add(
          pointer, "a parameter lacks both schema and content", "schema or content", "neither");
    }
  }

  private void check(Operation operation) {
    Set<String> template = new LinkedHashSet<>();
    Matcher variables = VARIABLE.matcher(operation.path());
    while (variables.find()) {
      template.add(variables.group(1));
    }
    Set<String> declared = new LinkedHashSet<>();
    operation.parameters().stream()
        .filter(parameter -> parameter.in().equals("path"))
        .forEach(parameter -> declared.add(parameter.name()));
    for (String name : template) {
      if (!declared.contains(name)) {
        defects.add(
            operation.pointer(),
            "the path parameter " + name + " of " + operation.subject() + " is not declared",
            "a parameter " + name + " in path",
            "none");
      }
    }
    for (String name : declared) {
      if (!template.contains(name)) {
        defects.add(
            operation.pointer(),
            "the path of " + operation.subject() + " has no {" + name + "}",
            "{" + name + "} in the path",
            operation.path());
      }
    }
  }
}
