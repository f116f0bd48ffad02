package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Compares a document with the object model: fields, their types, those required, those unknown.
 */
final class ShapeCheck {

  private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|XX)|default");

  private final ObjectModel model;
  private final boolean version31;
  private final ObjectMusts musts;
  private final Defects defects;

  ShapeCheck(boolean version31, ObjectMusts musts, Defects defects) {
    this.model = ObjectModel.of(version31);
    this.version31 = version31;
    this.musts = musts;
    this.defects = defects;
  }

  void check(JsonNode root) {
    check("OpenAPI", root, "");
  }

  private void check(String type, JsonNode node, String pointer) {
    switch (type.charAt(0)) {
      case '[' -> list(inner(type), node, pointer);
      case '{' -> map(inner(type), node, pointer);
      case '&' -> {
        // In 3.1 keywords may stand beside the $ref of a schema.
        if (!node.path("$ref").isTextual() || version31 && type.equals("&Schema")) {
          check(type.substring(1), node, pointer);
        }
      }
      default -> single(type, node, pointer);
    }
  }

  private static String inner(String type) {
    return type.substring(1, type.length() - 1);
  }

  private void list(String type, JsonNode node, String pointer) {
    if (!node.isArray()) {
      wrong(pointer, "an array", node);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      check(type, node.get(i), pointer + "/" + i);
    }
  }

  private void map(String type, JsonNode node, String pointer) {
    if (!node.isObject()) {
      wrong(pointer, "an object", node);
      return;
    }
    node.fields()
        .forEachRemaining(
            entry -> check(type, entry.getValue(), Pointers.child(pointer, entry.getKey())));
  }

  private void single(String type, JsonNode node, String pointer) {
    switch (type) {
      case "any" -> {}
      case "string" -> require(node.isTextual(), "a string", node, pointer);
      case "boolean" -> require(node.isBoolean(), "a boolean", node, pointer);
      case "number" -> require(node.isNumber(), "a number", node, pointer);
      case "integer" -> require(isWhole(node), "a whole number", node, pointer);
      case "Types" -> types(node, pointer);
      case "Security" -> {
        map("[string]", node, pointer);
        musts.requirement(node, pointer);
      }
      case "Callback" ->
          keyed(
              node,
              pointer,
              RuntimeExpressions::isKeyOfCallback,
              "PathItem",
              "a URL or a runtime expression such as {$request.body#/url}");
      case "Paths" ->
          keyed(
              node,
              pointer,
              ShapeCheck::isPath,
              "PathItem",
              "a path that starts with a slash and holds no query");
      case "Responses" -> {
        atLeastOne(node, pointer);
        keyed(
            node,
            pointer,
            key -> STATUS.matcher(key).matches(),
            "&Response",
            "a status such as 200, 2XX or default");
      }
      case "Additional" -> {
        if (!node.isBoolean()) {
          check("&Schema", node, pointer);
        }
      }
      default -> object(type, node, pointer);
    }
  }

  private void atLeastOne(JsonNode node, String pointer) {
    boolean none = node.properties().stream().allMatch(entry -> entry.getKey().startsWith("x-"));
    if (node.isObject() && none) {
      defects.add(pointer, "responses describes no response", "at least one response", "none");
    }
  }

  private static boolean isWhole(JsonNode node) {
    return node.isNumber() && node.decimalValue().stripTrailingZeros().scale() <= 0;
  }

  private static boolean isPath(String key) {
    return key.startsWith("/") && key.indexOf('?') < 0 && key.indexOf('#') < 0;
  }

  private void types(JsonNode node, String pointer) {
    if (node.isArray()) {
      list("string", node, pointer);
    } else {
      require(node.isTextual(), "a string or an array", node, pointer);
    }
  }

  private void keyed(
      JsonNode node, String pointer, Predicate<String> fits, String type, String wanted) {
    if (!node.isObject()) {
      wrong(pointer, "an object", node);
      return;
    }
    node.fields()
        .forEachRemaining(
            entry -> {
              String at = Pointers.child(pointer, entry.getKey());
              if (entry.getKey().startsWith("x-")) {
                return;
              }
              if (!fits.test(entry.getKey())) {
                defects.add(at, "the key is not " + wanted, wanted, entry.getKey());
              }
              check(type, entry.getValue(), at);
            });
  }

  private void object(String type, JsonNode node, String pointer) {
    boolean schema = type.equals("Schema");
    if (!node.isObject()) {
      require(schema && version31 && node.isBoolean(), article(type), node, pointer);
      return;
    }
    ObjectModel.Fields fields = model.fields(type);
    for (String name : fields.required()) {
      if (!node.has(name)) {
        defects.add(pointer, article(type) + " lacks the required field " + name, name, "nothing");
      }
    }
    node.fields()
        .forEachRemaining(entry -> field(fields, entry.getKey(), entry.getValue(), pointer));
    musts.check(type, node, pointer);
  }

  private void field(ObjectModel.Fields fields, String name, JsonNode value, String pointer) {
    String type = fields.types().get(name);
    if (type != null) {
      check(type, value, Pointers.child(pointer, name));
    } else if (!fields.open() && !name.startsWith("x-")) {
      defects.add(
          Pointers.child(pointer, name),
          article(fields.object()) + " has no field " + name,
          "one of " + String.join(", ", fields.types().keySet()),
          name);
    }
  }

  private void require(boolean holds, String wanted, JsonNode node, String pointer) {
    if (!holds) {
      wrong(pointer, wanted, node);
    }
  }

  private void wrong(String pointer, String wanted, JsonNode node) {
    String actual = node.getNodeType().name().toLowerCase(Locale.ROOT);
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    defects.add(pointer, (name.isEmpty() ? "this" : name) + " must be " + wanted, wanted, actual);
  }

  private static String article(String type) {
    String name = type.equals("Docs") ? "External Documentation" : type;
    return ("AEIO".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name + " Object";
  }
}
