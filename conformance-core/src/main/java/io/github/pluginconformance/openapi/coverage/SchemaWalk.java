package io.github.pluginconformance.openapi.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.coverage.Part.Kind;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a schema: over all that it declares, or, along a value, over what the value has of
 * it. Used once.
 */
final class SchemaWalk {

  private static final int DEEPEST = 6;
  private static final int MOST = 2_000;
  private static final List<String> BRANCHES = List.of("oneOf", "anyOf");

  private final Contract contract;
  private final boolean alongValue;
  private final Set<Part> parts = new LinkedHashSet<>();
  private final Set<String> open = new HashSet<>();

  private SchemaWalk(Contract contract, boolean alongValue) {
    this.contract = contract;
    this.alongValue = alongValue;
  }

  /** All parts that a schema declares, those of schemas within themselves once. */
  static Set<Part> declared(Contract contract, SchemaRef schema, String name) {
    SchemaWalk walk = new SchemaWalk(contract, false);
    walk.schema(schema, name, null, 0);
    return walk.parts;
  }

  static Set<Part> taken(Contract contract, SchemaRef schema, String name, JsonNode value) {
    SchemaWalk walk = new SchemaWalk(contract, true);
    walk.schema(schema, name, value, 0);
    return walk.parts;
  }

  private void schema(SchemaRef reference, String name, @Nullable JsonNode value, int depth) {
    SchemaRef schema = contract.resolve(reference);
    if (depth > DEEPEST || parts.size() >= MOST || !schema.node().isObject()) {
      return;
    }
    boolean again = !open.add(schema.pointer());
    if (again && !alongValue) {
      return;
    }
    listed(schema, name, value);
    for (int i = 0; i < schema.node().path("allOf").size(); i++) {
      below(schema, name, value, depth, "allOf", Integer.toString(i));
    }
    branches(schema, name, value, depth);
    if (allows(schema, "object")) {
      properties(schema, name, value, depth);
    }
    if (allows(schema, "array")) {
      items(schema, name, value, depth);
    }
    if (!again) {
      open.remove(schema.pointer());
    }
  }

  private void listed(SchemaRef schema, String name, @Nullable JsonNode value) {
    for (JsonNode one : schema.node().path("enum")) {
      if (alongValue ? same(one, value) : isOfType(schema, one)) {
        parts.add(new Part(Kind.ENUM_VALUE, name + " = " + one.asText()));
      }
    }
  }

  /** Some documents list values of another type than they declare: these can never be sent. */
  private static boolean isOfType(SchemaRef schema, JsonNode value) {
    return switch (schema.node().path("type").asText()) {
      case "string" -> value.isTextual();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      case "integer", "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }

  /** Some documents give an object items, or a list properties: no value can have these. */
  private static boolean allows(SchemaRef schema, String type) {
    JsonNode declared = schema.node().path("type");
    if (!declared.isArray()) {
      return !declared.isTextual() || declared.asText().equals(type);
    }
    for (JsonNode one : declared) {
      if (one.asText().equals(type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean same(JsonNode one, @Nullable JsonNode value) {
    return value != null
        && (one.equals(value) || value.isValueNode() && one.asText().equals(value.asText()));
  }

  private void branches(SchemaRef schema, String name, @Nullable JsonNode value, int depth) {
    for (String keyword : BRANCHES) {
      for (int i = 0; i < schema.node().path(keyword).size(); i++) {
        SchemaRef branch = contract.child(schema, keyword, Integer.toString(i)).orElse(null);
        if (branch != null && !isEmpty(branch) && isTaken(branch, value)) {
          parts.add(new Part(Kind.BRANCH, name + ": " + keyword + " " + (i + 1)));
          schema(branch, name, value, depth + 1);
        }
      }
    }
  }

  /** Whether a schema says that no value fits, as some generators write what is left out. */
  private static boolean isEmpty(SchemaRef branch) {
    JsonNode not = branch.node().path("not");
    return branch.node().isBoolean() && !branch.node().asBoolean()
        || not.isObject() && not.isEmpty()
        || not.isBoolean() && not.asBoolean();
  }

  private boolean isTaken(SchemaRef branch, @Nullable JsonNode value) {
    return !alongValue || value != null && contract.isValid(branch, value, Direction.REQUEST);
  }

  private void properties(SchemaRef schema, String name, @Nullable JsonNode value, int depth) {
    schema
        .node()
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            property -> {
              SchemaRef inner = contract.child(schema, "properties", property).orElse(null);
              boolean has = !alongValue || value != null && value.has(property);
              if (inner != null && has && !isReadOnly(inner)) {
                String path = name + (name.endsWith(" ") ? "" : ".") + property;
                parts.add(new Part(Kind.PROPERTY, path));
                schema(inner, path, value == null ? null : value.get(property), depth + 1);
              }
            });
  }

  private boolean isReadOnly(SchemaRef property) {
    return property.node().path("readOnly").asBoolean()
        || contract.resolve(property).node().path("readOnly").asBoolean();
  }

  private void items(SchemaRef schema, String name, @Nullable JsonNode value, int depth) {
    if (!alongValue) {
      below(schema, name + "[]", null, depth, "items");
    } else if (value != null && value.isArray()) {
      value.forEach(item -> below(schema, name + "[]", item, depth, "items"));
    }
  }

  private void below(
      SchemaRef schema, String name, @Nullable JsonNode value, int depth, String... tokens) {
    contract.child(schema, tokens).ifPresent(inner -> schema(inner, name, value, depth + 1));
  }
}
