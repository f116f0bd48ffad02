package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds schemas in a document: the targets of references and the parts of a schema, each with its
 * pointer.
 */
final class SchemaFinder {

  private static final int LONGEST_CHAIN = 50;

  private final ApiDocument document;
  private final LocalReferences references;

  SchemaFinder(ApiDocument document) {
    this.document = document;
    this.references = new LocalReferences(document.root());
  }

  boolean isVersion31() {
    return document.isVersion31();
  }

  /** What a {@code $ref} of this schema names, if it names something inside the document. */
  Optional<SchemaRef> target(SchemaRef schema) {
    return LocalReferences.of(schema.node()).flatMap(references::target).map(SchemaFinder::ref);
  }

  /** The schema behind a chain of references. */
  SchemaRef resolved(SchemaRef schema) {
    SchemaRef at = schema;
    for (int hops = 0; hops < LONGEST_CHAIN && at.node().has("$ref"); hops++) {
      Optional<SchemaRef> next = target(at);
      if (next.isEmpty()) {
        return at;
      }
      at = next.get();
    }
    return at;
  }

  List<SchemaRef> components() {
    return entries("/components/schemas", document.root().at("/components/schemas"));
  }

  /** Any node of the document behind its own {@code $ref}. */
  JsonNode dereferenced(JsonNode node) {
    return node.has("$ref") ? resolved(new SchemaRef("", node)).node() : node;
  }

  /** A keyword's schema. */
  static SchemaRef child(SchemaRef schema, String keyword) {
    return new SchemaRef(schema.pointer() + "/" + keyword, schema.node().path(keyword));
  }

  /** The schemas in a keyword's array. */
  static List<SchemaRef> elements(SchemaRef schema, String keyword) {
    List<SchemaRef> found = new ArrayList<>();
    JsonNode array = schema.node().path(keyword);
    for (int i = 0; array.isArray() && i < array.size(); i++) {
      found.add(new SchemaRef(schema.pointer() + "/" + keyword + "/" + i, array.get(i)));
    }
    return found;
  }

  /** The schema of a declared property. */
  static SchemaRef property(SchemaRef schema, String name) {
    return new SchemaRef(
        schema.pointer() + "/properties/" + Pointers.escape(name),
        schema.node().path("properties").path(name));
  }

  private static SchemaRef ref(LocalReferences.Located found) {
    return new SchemaRef(found.pointer(), found.node());
  }

  private static List<SchemaRef> entries(String pointer, JsonNode map) {
    List<SchemaRef> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      found.add(new SchemaRef(pointer + "/" + Pointers.escape(entry.getKey()), entry.getValue()));
    }
    return found;
  }
}
