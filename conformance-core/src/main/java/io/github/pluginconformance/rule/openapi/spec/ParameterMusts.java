package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the text asks of parameters and headers. */
final class ParameterMusts {

  private static final List<String> PLACES = List.of("path", "query", "header", "cookie");
  private static final Map<String, List<String>> STYLES =
      Map.of(
          "path", List.of("simple", "label", "matrix"),
          "query", List.of("form", "spaceDelimited", "pipeDelimited", "deepObject"),
          "header", List.of("simple"),
          "cookie", List.of("form"));
  private static final List<String> OF_SCHEMAS =
      List.of("style", "explode", "allowReserved", "example", "examples");
  private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

  private final LocalReferences references;
  private final Defects defects;

  ParameterMusts(LocalReferences references, Defects defects) {
    this.references = references;
    this.defects = defects;
  }

  void parameter(JsonNode node, String pointer) {
    String in = node.path("in").asText("");
    if (node.path("in").isTextual() && !PLACES.contains(in)) {
      defects.add(pointer + "/in", "there is no place " + in, "path, query, header or cookie", in);
    }
    if (in.equals("path") && !node.path("required").asBoolean(false)) {
      defects.add(
          pointer,
          "a path parameter must be required: true",
          "required: true",
          node.path("required").asText("nothing"));
    }
    List<String> styles = STYLES.getOrDefault(in, List.of());
    if (!styles.isEmpty()) {
      defects.oneOf(node, pointer, "style", styles);
      if (!in.equals("query")) {
        defects.notHere(node, pointer, "allowEmptyValue", "it is valid for query parameters only");
        defects.notHere(node, pointer, "allowReserved", "it is valid for query parameters only");
      }
    }
    String name = node.path("name").asText("");
    if (in.equals("header") && IGNORED.contains(name.toLowerCase(Locale.ROOT))) {
      defects.add(
          pointer,
          "a header parameter " + name + " is ignored: bodies, answers and security declare it",
          "content or security",
          name);
    }
    described(node, pointer, "a parameter");
  }

  void header(JsonNode node, String pointer) {
    defects.oneOf(node, pointer, "style", List.of("simple"));
    String why = "a header has no such trait";
    defects.notHere(node, pointer, "allowEmptyValue", why);
    defects.notHere(node, pointer, "allowReserved", why);
    described(node, pointer, "a header");
  }

  private void described(JsonNode node, String pointer, String what) {
    if (!node.has("schema") && !node.has("content")) {
      defects.add(pointer, what + " lacks both schema and content", "schema or content", "neither");
    }
    defects.exclusive(node, pointer, "schema", "content");
    defects.exclusive(node, pointer, "example", "examples");
    JsonNode content = node.path("content");
    if (content.isObject() && !node.has("schema")) {
      OF_SCHEMAS.forEach(
          field -> defects.notHere(node, pointer, field, "it belongs to schema, not to content"));
    }
    if (content.isObject() && content.size() != 1) {
      defects.add(
          pointer + "/content",
          "the content of " + what + " has " + content.size() + " entries",
          "one entry",
          Integer.toString(content.size()));
    }
  }

  /** No two parameters of a list have the same name and place. */
  void duplicates(JsonNode holder, String pointer) {
    Set<String> seen = new HashSet<>();
    JsonNode list = holder.path("parameters");
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      JsonNode parameter = references.resolved(list.get(i));
      String name = parameter.path("name").asText("");
      String in = parameter.path("in").asText("");
      if (!name.isEmpty() && !in.isEmpty() && !seen.add(in + " " + name)) {
        defects.add(
            Pointers.child(pointer, "parameters") + "/" + i,
            "the parameter " + name + " in " + in + " is listed twice",
            "each name and place once",
            in + " " + name);
      }
    }
  }
}
