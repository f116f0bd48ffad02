package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks into the schemas of requests, following references inside of the document. */
final class SchemaResolver {

  private static final int DEEPEST = 30;
  private static final int MOST = 2_000;

  private final LocalReferences references;

  SchemaResolver(ApiDocument document) {
    this.references = new LocalReferences(document.root());
  }

  /** The schema itself, or what its reference leads to; empty where that is nothing. */
  Optional<SchemaRef> resolve(SchemaRef schema) {
    SchemaRef at = schema;
    for (int i = 0; i < DEEPEST; i++) {
      String reference = at.node().path("$ref").asText("");
      if (reference.isEmpty()) {
        return Optional.of(at);
      }
      Optional<SchemaRef> next = target(reference);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private Optional<SchemaRef> target(String reference) {
    return references.target(reference).map(found -> new SchemaRef(found.pointer(), found.node()));
  }

  /** The properties of an operation's JSON body, those of its {@code allOf} included. */
  Map<String, SchemaRef> bodyProperties(Operation operation) {
    Map<String, SchemaRef> properties = new LinkedHashMap<>();
    jsonSchema(operation).ifPresent(schema -> addProperties(schema, properties, 0));
    return properties;
  }

  private void addProperties(SchemaRef schema, Map<String, SchemaRef> properties, int depth) {
    Optional<SchemaRef> found = resolve(schema);
    if (found.isEmpty() || depth > DEEPEST || properties.size() > MOST) {
      return;
    }
    JsonNode node = found.get().node();
    String base = found.get().pointer();
    node.path("properties")
        .fields()
        .forEachRemaining(
            entry ->
                properties.putIfAbsent(
                    entry.getKey(),
                    new SchemaRef(
                        Pointers.child(base + "/properties", entry.getKey()), entry.getValue())));
    for (int i = 0; i < node.path("allOf").size(); i++) {
      addProperties(
          new SchemaRef(base + "/allOf/" + i, node.path("allOf").get(i)), properties, depth + 1);
    }
  }

  /** Whether a schema, or what it refers to, has a description or a title. */
  boolean isDescribed(SchemaRef schema) {
    return Stream.concat(Stream.of(schema), resolve(schema).stream())
        .anyMatch(one -> !one.node().path("description").asText("").isBlank());
  }

  /** Every schema of an operation's JSON body, the nested ones included, each once. */
  List<SchemaRef> requestSchemas(Operation operation) {
    Map<String, SchemaRef> seen = new LinkedHashMap<>();
    Deque<SchemaRef> open = new ArrayDeque<>();
    jsonSchema(operation).ifPresent(open::push);
    while (!open.isEmpty() && seen.size() < MOST) {
      Optional<SchemaRef> schema = resolve(open.pop());
      if (schema.isPresent() && seen.putIfAbsent(schema.get().pointer(), schema.get()) == null) {
        children(schema.get()).forEach(open::push);
      }
    }
    return List.copyOf(seen.values());
  }

  private static List<SchemaRef> children(SchemaRef schema) {
    List<SchemaRef> children = new ArrayList<>(schema.properties());
    JsonNode node = schema.node();
    if (node.path("items").isObject()) {
      children.add(new SchemaRef(schema.pointer() + "/items", node.path("items")));
    }
    for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
      for (int i = 0; i < node.path(keyword).size(); i++) {
        children.add(
            new SchemaRef(schema.pointer() + "/" + keyword + "/" + i, node.path(keyword).get(i)));
      }
    }
    return children;
  }

  private static Optional<SchemaRef> jsonSchema(Operation operation) {
    RequestBody body = operation.requestBody();
    return body == null
        ? Optional.empty()
        : body.content().stream()
            .filter(media -> JsonTypes.matches(media.range()))
            .flatMap(media -> Optional.ofNullable(media.schema()).stream())
            .findFirst();
  }
}
