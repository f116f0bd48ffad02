package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.schema.RegularExpressions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What OpenAPI 3.0 and JSON Schema 2020-12 ask of the keywords of a schema. */
final class SchemaMusts {

  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string");
  private static final List<String> COUNTS =
      List.of(
          "maxLength",
          "minLength",
          "maxItems",
          "minItems",
          "maxProperties",
          "minProperties",
          "maxContains",
          "minContains");
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final Pattern ANCHOR = Pattern.compile("[A-Za-z_][-A-Za-z0-9._]*");

  private final boolean version31;
  private final LocalReferences references;
  private final Defects defects;
  private final Set<String> bases = new HashSet<>();
  private final Map<String, String> discriminators = new LinkedHashMap<>();

  SchemaMusts(boolean version31, LocalReferences references, Defects defects) {
    this.version31 = version31;
    this.references = references;
    this.defects = defects;
  }

  void schema(JsonNode node, String pointer) {
    types(node, pointer);
    numbers(node, pointer);
    lists(node, pointer);
    patterns(node, pointer);
    discriminator(node, pointer);
    if (version31) {
      identifiers(node, pointer);
    } else {
      only30(node, pointer);
    }
  }

  private void types(JsonNode node, String pointer) {
    JsonNode type = node.path("type");
    if (type.isTextual()) {
      type(type.textValue(), pointer + "/type");
    } else if (version31 && type.isArray()) {
      for (int i = 0; i < type.size(); i++) {
        type(type.get(i).asText(), pointer + "/type/" + i);
      }
      notEmpty(type, pointer + "/type", "type");
      unique(type, pointer + "/type", "type");
    }
  }

  private void type(String name, String pointer) {
    if (!TYPES.contains(name) && !(version31 && name.equals("null"))) {
      String known = String.join(", ", new TreeSet<>(TYPES)) + (version31 ? ", null" : "");
      defects.add(pointer, "there is no type " + name, known, name);
    }
  }

  private void numbers(JsonNode node, String pointer) {
    JsonNode step = node.path("multipleOf");
    if (step.isNumber() && step.decimalValue().signum() <= 0) {
      defects.add(
          pointer + "/multipleOf", "multipleOf must be above 0", "a number above 0", step.asText());
    }
    for (String count : COUNTS) {
      JsonNode value = node.path(count);
      if (value.isNumber() && value.decimalValue().signum() < 0) {
        defects.add(
            Pointers.child(pointer, count),
            count + " must not be below 0",
            "0 or more",
            value.asText());
      }
    }
  }

  private void lists(JsonNode node, String pointer) {
    for (String list : LISTS) {
      notEmpty(node.path(list), Pointers.child(pointer, list), list);
    }
    unique(node.path("required"), pointer + "/required", "required");
    node.path("dependentRequired")
        .properties()
        .forEach(
            entry ->
                unique(
                    entry.getValue(),
                    Pointers.child(pointer + "/dependentRequired", entry.getKey()),
                    "dependentRequired"));
    node.path("allOf").forEach(part -> bases.add(part.path("$ref").asText("")));
  }

  private void notEmpty(JsonNode list, String pointer, String name) {
    if (list.isArray() && list.isEmpty()) {
      defects.add(pointer, name + " is empty", "at least one element", "none");
    }
  }

  private void unique(JsonNode list, String pointer, String name) {
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      if (!seen.add(list.get(i))) {
        defects.add(
            pointer + "/" + i,
            name + " lists " + list.get(i).asText() + " twice",
            "unique elements",
            list.get(i).asText());
      }
    }
  }

  private void patterns(JsonNode node, String pointer) {
    if (node.path("pattern").isTextual()) {
      pattern(node.path("pattern").textValue(), pointer + "/pattern");
    }
    if (version31) {
      node.path("patternProperties")
          .fieldNames()
          .forEachRemaining(
              regex -> pattern(regex, Pointers.child(pointer + "/patternProperties", regex)));
    }
  }

  private void pattern(String regex, String pointer) {
    if (!RegularExpressions.isOne(regex)) {
      defects.add(
          pointer,
          "the pattern is not a regular expression, so what it asks for is not verified",
          "a regular expression (ECMA-262)",
          regex);
    }
  }

  private void discriminator(JsonNode node, String pointer) {
    boolean composed = node.has("oneOf") || node.has("anyOf") || node.has("allOf");
    if (node.path("discriminator").isObject() && !composed) {
      discriminators.put("#" + pointer, pointer + "/discriminator");
    }
    node.path("discriminator")
        .path("mapping")
        .properties()
        .forEach(
            entry ->
                mapping(
                    entry.getValue().asText(),
                    Pointers.child(pointer + "/discriminator/mapping", entry.getKey())));
  }

  /** A plain name may be the name of a schema or a file. */
  private void mapping(String reference, String pointer) {
    if (reference.startsWith("#/") && references.target(reference).isEmpty()) {
      defects.add(pointer, "the mapping leads to no schema", "a schema of the document", reference);
    }
  }

  private void identifiers(JsonNode node, String pointer) {
    String id = node.path("$id").asText("");
    if (id.indexOf('#') >= 0 && !id.endsWith("#")) {
      defects.add(pointer + "/$id", "$id holds a fragment", "a URI without a fragment", id);
    }
    defects.uri(node, pointer, "$id");
    for (String anchor : List.of("$anchor", "$dynamicAnchor")) {
      JsonNode name = node.path(anchor);
      if (name.isTextual() && !ANCHOR.matcher(name.textValue()).matches()) {
        defects.add(
            Pointers.child(pointer, anchor),
            anchor + " is not a plain name",
            "a letter or underscore, then letters, digits, -, _ and dots",
            name.textValue());
      }
    }
  }

  private void only30(JsonNode node, String pointer) {
    if (node.path("type").asText("").equals("array") && !node.has("items")) {
      defects.add(pointer, "a schema of type array lacks items", "items", "nothing");
    }
    notEmpty(node.path("required"), pointer + "/required", "required");
    notEmpty(node.path("enum"), pointer + "/enum", "enum");
    if (node.path("readOnly").asBoolean(false) && node.path("writeOnly").asBoolean(false)) {
      defects.add(
          pointer, "readOnly and writeOnly are both true", "at most one of them", "both of them");
    }
  }

  /** A discriminator without a choice is of use only where other schemas are built on its own. */
  void conclude() {
    discriminators.forEach(
        (base, pointer) -> {
          if (!bases.contains(base)) {
            defects.add(
                pointer,
                "a discriminator stands where nothing is composed",
                "oneOf, anyOf or allOf beside it, or schemas that extend this one",
                "none of them");
          }
        });
  }
}
