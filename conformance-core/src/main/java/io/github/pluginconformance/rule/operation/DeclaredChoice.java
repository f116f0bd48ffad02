package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells whether the document lets the answers of an operation have more than one shape. */
final class DeclaredChoice {

  private static final int DEEPEST = 30;

  private final JsonNode root;
  private final Set<String> followed = new HashSet<>();

  private DeclaredChoice(JsonNode root) {
    this.root = root;
  }

  /** Whether an answer that keeps its schema may take one of several branches, or any names. */
  static boolean isOffered(Evidence evidence, Call call) {
    DeclaredChoice choice = new DeclaredChoice(root(evidence));
    return schemas(call).anyMatch(schema -> choice.in(schema, 0));
  }

  /**
   * The properties that the document declares somewhere in the answer. Of two answers that keep it,
   * a declared one that only one of them has is optional.
   */
  static Set<String> properties(Evidence evidence, Call call) {
    DeclaredChoice choice = new DeclaredChoice(root(evidence));
    Set<String> names = new HashSet<>();
    schemas(call).forEach(schema -> choice.collect(schema, names, 0));
    return names;
  }

  private static JsonNode root(Evidence evidence) {
    return evidence
        .part(DocumentSeen.class)
        .map(DocumentSeen::reading)
        .flatMap(Reading::model)
        .map(model -> (JsonNode) model.root())
        .orElse(MissingNode.getInstance());
  }

  private static Stream<JsonNode> schemas(Call call) {
    return call.operation().responseFor(call.status()).stream()
        .flatMap(response -> response.content().stream())
        .flatMap(content -> Optional.ofNullable(content.schema()).stream())
        .map(SchemaRef::node);
  }

  private void collect(JsonNode schema, Set<String> names, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    if (schema.path("$ref").isTextual()) {
      collect(target(schema.path("$ref").textValue()), names, depth + 1);
    }
    for (JsonNode part : schema) {
      if (part.isContainerNode()) {
        collect(part, names, depth + 1);
      }
    }
  }

  private boolean in(JsonNode schema, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (schema.isObject()
        && (branches(schema.path("oneOf"))
            || branches(schema.path("anyOf"))
            || isMap(schema.path("additionalProperties")))) {
      return true;
    }
    if (schema.path("$ref").isTextual() && in(target(schema.path("$ref").textValue()), depth + 1)) {
      return true;
    }
    for (JsonNode part : schema) {
      if (part.isContainerNode() && in(part, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whose names are the author's to choose, from answer to answer. */
  private static boolean isMap(JsonNode additional) {
    return additional.isObject() || additional.isBoolean() && additional.booleanValue();
  }

  /** A branch that is only null is no other shape. */
  private static boolean branches(JsonNode list) {
    int shapes = 0;
    for (JsonNode branch : list) {
      shapes += branch.path("type").asText().equals("null") ? 0 : 1;
    }
    return shapes > 1;
  }

  private JsonNode target(String reference) {
    return reference.startsWith("#/") && followed.add(reference)
        ? root.at(reference.substring(1))
        : MissingNode.getInstance();
  }
}
