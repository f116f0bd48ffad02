package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks through references and compositions for what a schema says about the structure of its
 * values.
 */
public final class SchemaShape {

  private static final List<String> COMPOSITIONS = List.of("allOf", "anyOf", "oneOf");
  private static final int DEEPEST = 8;
  private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

  private final LocalReferences references;

  public SchemaShape(LocalReferences references) {
    this.references = references;
  }

  /** The schema at the end of all references; itself where they lead nowhere. */
  public SchemaRef resolve(SchemaRef schema) {
    return references
        .resolve(new LocalReferences.Located(schema.node(), schema.pointer()))
        .map(found -> new SchemaRef(found.pointer(), found.node()))
        .orElse(schema);
  }

  public boolean isArray(SchemaRef schema) {
    return parts(schema).stream()
        .anyMatch(part -> hasType(part, "array") || part.node().has("items"));
  }

  public boolean isObject(SchemaRef schema) {
    return parts(schema).stream()
        .anyMatch(part -> hasType(part, "object") || part.node().has("properties"));
  }

  /** The schema of a property, wherever in the composition it is declared. */
  public Optional<SchemaRef> property(SchemaRef schema, String name) {
    return parts(schema).stream()
        .flatMap(part -> child(part, "properties", name).stream())
        .findFirst();
  }

  /** The schema of properties that are not declared. */
  public Optional<SchemaRef> otherProperty(SchemaRef schema) {
    return parts(schema).stream()
        .flatMap(part -> child(part, "additionalProperties").stream())
        .findFirst();
  }

  /** The schema of array items. */
  public Optional<SchemaRef> items(SchemaRef schema) {
    return parts(schema).stream().flatMap(part -> child(part, "items").stream()).findFirst();
  }

  /** The names of all declared properties. */
  public List<String> properties(SchemaRef schema) {
    List<String> names = new ArrayList<>();
    parts(schema)
        .forEach(part -> part.node().path("properties").fieldNames().forEachRemaining(names::add));
    return names;
  }

  private static boolean hasType(SchemaRef part, String name) {
    JsonNode type = part.node().path("type");
    boolean listed = false;
    for (JsonNode one : type) {
      listed |= one.asText().equals(name);
    }
    return listed || type.asText().equals(name);
  }

  /** A schema below another, by the tokens that lead there. */
  public static Optional<SchemaRef> child(SchemaRef schema, String... tokens) {
    JsonNode node = schema.node();
    String pointer = schema.pointer();
    for (String token : tokens) {
      node = part(node, token);
      pointer = Pointers.child(pointer, token);
    }
    return node.isObject() || node.isBoolean()
        ? Optional.of(new SchemaRef(pointer, node))
        : Optional.empty();
  }

  /** A list has no parts by name, though a document may have one in place of an object. */
  private static JsonNode part(JsonNode node, String token) {
    if (!node.isArray()) {
      return node.path(token);
    }
    return INDEX.matcher(token).matches()
        ? node.path(Integer.parseInt(token))
        : MissingNode.getInstance();
  }

  /** The schema and all that it is composed of. */
  public List<SchemaRef> parts(SchemaRef schema) {
    List<SchemaRef> parts = new ArrayList<>();
    collect(schema, parts, 0);
    return parts;
  }

  private void collect(SchemaRef schema, List<SchemaRef> parts, int depth) {
    SchemaRef resolved = resolve(schema);
    if (depth > DEEPEST || parts.size() > 100 || !resolved.node().isObject()) {
      return;
    }
    parts.add(resolved);
    for (String keyword : COMPOSITIONS) {
      for (int i = 0; i < resolved.node().path(keyword).size(); i++) {
        child(resolved, keyword, Integer.toString(i))
            .ifPresent(part -> collect(part, parts, depth + 1));
      }
    }
  }
}
