package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

  SchemaFinder(ApiDocument document) {
    this.document = document;
  }

  boolean isVersion31() {
    return document.isVersion31();
  }

  /** What a {@code $ref} of this schema names, if it names something inside the document. */
  Optional<SchemaRef> target(SchemaRef schema) {
    String ref = schema.node().path("$ref").asText("");
    return ref.startsWith("#") ? at(decoded(ref.substring(1))) : Optional.empty();
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

  /** A named component schema. */
  Optional<SchemaRef> component(String name) {
    return at("/components/schemas/" + escaped(name));
  }

  /** All component schemas. */
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
        schema.pointer() + "/properties/" + escaped(name),
        schema.node().path("properties").path(name));
  }

  private Optional<SchemaRef> at(String pointer) {
    try {
      JsonNode node = document.root().at(JsonPointer.compile(pointer));
      return node.isMissingNode() ? Optional.empty() : Optional.of(new SchemaRef(pointer, node));
    } catch (IllegalArgumentException notAPointer) {
      return Optional.empty();
    }
  }

  private static List<SchemaRef> entries(String pointer, JsonNode map) {
    List<SchemaRef> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      found.add(new SchemaRef(pointer + "/" + escaped(entry.getKey()), entry.getValue()));
    }
    return found;
  }

  private static String decoded(String fragment) {
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment;
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
