package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads of schemas what the choice of values needs: type, properties, what is required. References
 * are followed inside the document.
 */
public final class SchemaView {

  private static final int DEEPEST = 10;
  private static final int LONGEST_CHAIN = 20;

  /** What says itself what may stand there. */
  private static final List<String> SAYING =
      List.of("type", "properties", "required", "enum", "const", "pattern");

  private final JsonNode root;

  /** What objects declare, by pointer: each write asks for it several times. */
  private final Map<String, Declared> declared = new ConcurrentHashMap<>();

  /** The properties and required names of the schema that a node is. */
  private record Declared(JsonNode node, Map<String, SchemaRef> properties, Set<String> required) {}

  public SchemaView(JsonNode root) {
    this.root = root;
  }

  /**
   * The schema behind its references; of one that only wraps another, or allows null beside it, the
   * other.
   */
  public SchemaRef resolved(SchemaRef schema) {
    SchemaRef at = schema;
    for (int hops = 0; hops < LONGEST_CHAIN; hops++) {
      SchemaRef next =
          at.node().has("$ref") ? target(at.node().path("$ref").asText()) : wrapped(at);
      if (next == null) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** The declared properties, those of {@code allOf} included. */
  public Map<String, SchemaRef> properties(SchemaRef schema) {
    return declared(schema).properties();
  }

  /**
   * The declared properties of an object, those of the branch of {@code oneOf} or {@code anyOf}
   * that it takes included.
   */
  Map<String, SchemaRef> properties(SchemaRef schema, ObjectNode object) {
    SchemaRef resolved = resolved(schema);
    if (!resolved.node().has("oneOf") && !resolved.node().has("anyOf")) {
      return properties(schema);
    }
    Map<String, SchemaRef> found = new LinkedHashMap<>(properties(schema));
    for (String keyword : List.of("oneOf", "anyOf")) {
      JsonNode branches = resolved.node().path(keyword);
      for (int i = 0; branches.isArray() && i < branches.size(); i++) {
        SchemaRef branch =
            new SchemaRef(resolved.pointer() + "/" + keyword + "/" + i, branches.get(i));
        if (isTaken(branch, object)) {
          properties(branch).forEach(found::putIfAbsent);
          break;
        }
      }
    }
    return found;
  }

  /** Whether an object has what a branch requires, and none of the values that it does not list. */
  private boolean isTaken(SchemaRef branch, ObjectNode object) {
    Map<String, SchemaRef> declared = properties(branch);
    return declared.keySet().stream().anyMatch(object::has)
        && required(branch).stream().allMatch(object::has)
        && declared.entrySet().stream()
            .filter(entry -> object.has(entry.getKey()))
            .allMatch(entry -> lists(entry.getValue(), object.path(entry.getKey())));
  }

  private boolean lists(SchemaRef schema, JsonNode value) {
    JsonNode node = resolved(schema).node();
    JsonNode listed = node.path("enum");
    if (node.has("const")) {
      return node.path("const").equals(value);
    }
    for (JsonNode one : listed) {
      if (one.equals(value)) {
        return true;
      }
    }
    return !listed.isArray();
  }

  /** The names of required properties, those of {@code allOf} included. */
  Set<String> required(SchemaRef schema) {
    return declared(schema).required();
  }

  /** Parts of a schema that were put together may stand under one pointer with another node. */
  private Declared declared(SchemaRef schema) {
    Declared known = declared.get(schema.pointer());
    if (known != null && known.node() == schema.node()) {
      return known;
    }
    Map<String, SchemaRef> properties = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    collect(schema, properties, required, 0);
    Declared made =
        new Declared(
            schema.node(),
            Collections.unmodifiableMap(properties),
            Collections.unmodifiableSet(required));
    declared.put(schema.pointer(), made);
    return made;
  }

  /** Whether the schema asks for this type, alone or beside null. */
  public boolean isType(SchemaRef schema, String type) {
    JsonNode declared = resolved(schema).node().path("type");
    if (declared.isTextual()) {
      return declared.asText().equals(type);
    }
    for (JsonNode one : declared) {
      if (one.asText().equals(type)) {
        return true;
      }
    }
    return false;
  }

  /** The schema of array items; the schema itself where it is no array. */
  public SchemaRef items(SchemaRef schema) {
    SchemaRef resolved = resolved(schema);
    JsonNode items = resolved.node().path("items");
    return items.isObject() ? new SchemaRef(resolved.pointer() + "/items", items) : resolved;
  }

  private void collect(
      SchemaRef schema, Map<String, SchemaRef> properties, Set<String> required, int depth) {
    SchemaRef resolved = resolved(schema);
    Iterator<Map.Entry<String, JsonNode>> fields = resolved.node().path("properties").fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String pointer = resolved.pointer() + "/properties/" + Pointers.escape(field.getKey());
      properties.putIfAbsent(field.getKey(), new SchemaRef(pointer, field.getValue()));
    }
    JsonNode names = resolved.node().path("required");
    if (names.isArray()) {
      names.forEach(name -> required.add(name.asText()));
    }
    JsonNode all = resolved.node().path("allOf");
    for (int i = 0; depth < DEEPEST && all.isArray() && i < all.size(); i++) {
      collect(
          new SchemaRef(resolved.pointer() + "/allOf/" + i, all.get(i)),
          properties,
          required,
          depth + 1);
    }
  }

  /** The branches of a schema that says by nothing else what may stand there. */
  static List<SchemaRef> branches(SchemaRef schema) {
    JsonNode node = schema.node();
    if (SAYING.stream().anyMatch(node::has)) {
      return List.of();
    }
    List<SchemaRef> found = new ArrayList<>();
    for (String keyword : List.of("anyOf", "oneOf")) {
      JsonNode branches = node.path(keyword);
      for (int i = 0; branches.isArray() && i < branches.size(); i++) {
        found.add(new SchemaRef(schema.pointer() + "/" + keyword + "/" + i, branches.get(i)));
      }
    }
    return found;
  }

  private static @org.jspecify.annotations.Nullable SchemaRef wrapped(SchemaRef schema) {
    JsonNode whole = schema.node().path("allOf");
    if (whole.size() == 1 && SAYING.stream().noneMatch(schema.node()::has)) {
      return new SchemaRef(schema.pointer() + "/allOf/0", whole.get(0));
    }
    List<SchemaRef> all = branches(schema);
    List<SchemaRef> others =
        all.stream().filter(one -> !one.node().path("type").asText().equals("null")).toList();
    return others.size() == 1 && all.size() == 2 ? others.get(0) : null;
  }

  private @org.jspecify.annotations.Nullable SchemaRef target(String ref) {
    if (!ref.startsWith("#")) {
      return null;
    }
    try {
      JsonNode node = root.at(JsonPointer.compile(ref.substring(1)));
      return node.isMissingNode() ? null : new SchemaRef(ref.substring(1), node);
    } catch (IllegalArgumentException notAPointer) {
      return null;
    }
  }
}
