package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Links lead to one operation that exists. */
final class LinkMusts {

  private static final Pattern OPERATION =
      Pattern.compile(".*/(get|put|post|delete|options|head|patch|trace)");

  private final LocalReferences references;
  private final Defects defects;
  private final Set<String> operations = new HashSet<>();
  private final Map<String, String> named = new LinkedHashMap<>();

  LinkMusts(LocalReferences references, Defects defects) {
    this.references = references;
    this.defects = defects;
  }

  void operation(JsonNode node) {
    operations.add(node.path("operationId").asText(""));
  }

  void link(JsonNode node, String pointer) {
    defects.exclusive(node, pointer, "operationRef", "operationId");
    if (!node.has("operationRef") && !node.has("operationId")) {
      defects.add(
          pointer, "a link names no operation", "operationRef or operationId", "neither of them");
    }
    if (node.path("operationId").isTextual()) {
      named.put(pointer + "/operationId", node.path("operationId").textValue());
    }
    node.path("parameters")
        .properties()
        .forEach(
            entry ->
                expression(
                    entry.getValue(), Pointers.child(pointer + "/parameters", entry.getKey())));
    expression(node.path("requestBody"), pointer + "/requestBody");
    String reference = node.path("operationRef").asText("");
    if (reference.startsWith("#") && !leadsToAnOperation(reference)) {
      defects.add(
          pointer + "/operationRef",
          "operationRef leads to no operation",
          "the pointer of an operation",
          reference);
    }
  }

  private void expression(JsonNode value, String pointer) {
    if (value.isTextual() && RuntimeExpressions.isBroken(value.textValue())) {
      defects.add(
          pointer,
          "the value is no runtime expression",
          "one such as $response.body#/id",
          value.textValue());
    }
  }

  private boolean leadsToAnOperation(String reference) {
    return references
        .target(reference)
        .filter(found -> found.node().isObject())
        .filter(found -> OPERATION.matcher(found.pointer()).matches())
        .isPresent();
  }

  void conclude() {
    named.forEach(
        (pointer, id) -> {
          if (!operations.contains(id)) {
            defects.add(
                pointer,
                "a link names the operation " + id + ", which does not exist",
                "the operationId of an operation",
                id);
          }
        });
  }
}
