package io.github.pluginconformance.rule.openapi.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The musts of the text, object by object, that its list of fields does not show. */
final class ObjectMusts {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final List<String> ENCODING_STYLES =
      List.of("form", "spaceDelimited", "pipeDelimited", "deepObject");

  /** Methods whose request body HTTP gives no meaning. */
  private static final Set<String> BODILESS_30 = Set.of("get", "head", "delete", "trace");

  private static final Set<String> BODILESS_31 = Set.of("trace");

  private final boolean version31;
  private final LocalReferences references;
  private final Defects defects;
  private final ParameterMusts parameters;
  private final SchemaMusts schemas;
  private final SecurityMusts security;
  private final LinkMusts links;

  ObjectMusts(ApiDocument document, Defects defects) {
    this.version31 = document.isVersion31();
    this.references = new LocalReferences(document.root());
    this.defects = defects;
    this.parameters = new ParameterMusts(references, defects);
    this.schemas = new SchemaMusts(version31, references, defects);
    this.security = new SecurityMusts(version31, document.root(), defects);
    this.links = new LinkMusts(references, defects);
  }

  /** Looks at one object of the document. */
  void check(String type, JsonNode node, String pointer) {
    switch (type) {
      case "OpenAPI" -> document(node);
      case "Info" -> defects.uri(node, pointer, "termsOfService");
      case "Contact" -> contact(node, pointer);
      case "License" -> license(node, pointer);
      case "Docs" -> defects.uri(node, pointer, "url");
      case "Server" -> server(node, pointer);
      case "ServerVariable" -> serverVariable(node, pointer);
      case "Components" -> components(node, pointer);
      case "PathItem" -> parameters.duplicates(node, pointer);
      case "Operation" -> operation(node, pointer);
      case "Parameter" -> parameters.parameter(node, pointer);
      case "Header" -> parameters.header(node, pointer);
      case "MediaType" -> mediaType(node, pointer);
      case "Encoding" -> encoding(node, pointer);
      case "Response" -> response(node, pointer);
      case "Example" -> example(node, pointer);
      case "Link" -> links.link(node, pointer);
      case "XML" -> namespace(node, pointer);
      case "SecurityScheme" -> security.scheme(node, pointer);
      case "Flows" -> security.flows(node, pointer);
      case "Schema" -> schemas.schema(node, pointer);
      default -> {}
    }
  }

  void requirement(JsonNode node, String pointer) {
    security.requirement(node, pointer);
  }

  /** What can be said only after the whole document was seen. */
  void conclude() {
    links.conclude();
    schemas.conclude();
  }

  private void document(JsonNode node) {
    Set<String> names = new HashSet<>();
    JsonNode tags = node.path("tags");
    for (int i = 0; tags.isArray() && i < tags.size(); i++) {
      String name = tags.get(i).path("name").asText("");
      if (!name.isEmpty() && !names.add(name)) {
        defects.add("/tags/" + i, "the tag " + name + " is listed twice", "unique names", name);
      }
    }
    if (version31) {
      defects.uri(node, "", "jsonSchemaDialect");
      if (!node.has("paths") && !node.has("components") && !node.has("webhooks")) {
        defects.add("", "the document has no paths, components or webhooks", "one of them", "none");
      }
    }
  }

  private void contact(JsonNode node, String pointer) {
    defects.uri(node, pointer, "url");
    String mail = node.path("email").asText("");
    if (node.path("email").isTextual() && !MAIL.matcher(mail).matches()) {
      defects.add(
          pointer + "/email", "email is not in the form of an address", "name@example.com", mail);
    }
  }

  private void license(JsonNode node, String pointer) {
    defects.uri(node, pointer, "url");
    if (version31) {
      defects.exclusive(node, pointer, "identifier", "url");
    }
  }

  private void server(JsonNode node, String pointer) {
    String url = node.path("url").asText("").replaceAll("\\{[^{}]*}", "");
    if (version31 && (url.indexOf('?') >= 0 || url.indexOf('#') >= 0)) {
      defects.add(
          pointer + "/url",
          "the url of a server holds a query or a fragment",
          "neither of them",
          node.path("url").asText());
    }
  }

  private void serverVariable(JsonNode node, String pointer) {
    JsonNode values = node.path("enum");
    if (!version31 || !values.isArray()) {
      return; // 3.0 says should
    }
    if (values.isEmpty()) {
      defects.add(pointer + "/enum", "enum is empty", "at least one value", "none");
    } else if (node.has("default") && !contains(values, node.get("default"))) {
      defects.add(
          pointer + "/default",
          "the default is none of the values of enum",
          "one of enum",
          node.get("default").asText());
    }
  }

  private static boolean contains(JsonNode list, JsonNode value) {
    for (JsonNode one : list) {
      if (one.equals(value)) {
        return true;
      }
    }
    return false;
  }

  private void components(JsonNode node, String pointer) {
    node.properties().stream()
        .filter(entry -> !entry.getKey().startsWith("x-"))
        .forEach(entry -> names(entry.getValue(), Pointers.child(pointer, entry.getKey())));
  }

  private void names(JsonNode map, String pointer) {
    map.fieldNames()
        .forEachRemaining(
            name -> {
              if (!NAME.matcher(name).matches()) {
                defects.add(
                    Pointers.child(pointer, name),
                    "the name has characters that a component's name cannot have",
                    "letters, digits, dot, hyphen and underscore",
                    name);
              }
            });
  }

  private void operation(JsonNode node, String pointer) {
    links.operation(node);
    parameters.duplicates(node, pointer);
    String method = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (node.has("requestBody") && (version31 ? BODILESS_31 : BODILESS_30).contains(method)) {
      defects.add(
          pointer + "/requestBody",
          "consumers ignore the requestBody of a "
              + method.toUpperCase(Locale.ROOT)
              + ", to which HTTP gives no meaning",
          "parameters, or another method",
          "a requestBody");
    }
  }

  private void mediaType(JsonNode node, String pointer) {
    defects.exclusive(node, pointer, "example", "examples");
    JsonNode properties = properties(node.path("schema"));
    node.path("encoding")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (properties.isObject() && !properties.has(name)) {
                defects.add(
                    Pointers.child(pointer + "/encoding", name),
                    "encoding names " + name + ", which the schema does not have as a property",
                    "a property of the schema",
                    name);
              }
            });
  }

  /** The properties of a plain object; missing for a schema that is composed of others. */
  private JsonNode properties(JsonNode schema) {
    JsonNode plain =
        references
            .resolve(new LocalReferences.Located(schema, ""))
            .map(LocalReferences.Located::node)
            .filter(found -> !found.has("allOf") && !found.has("oneOf") && !found.has("anyOf"))
            .filter(found -> !found.has("$ref") && !found.has("patternProperties"))
            .orElse(MissingNode.getInstance());
    return plain.path("properties");
  }

  private void encoding(JsonNode node, String pointer) {
    defects.oneOf(node, pointer, "style", ENCODING_STYLES);
    ignoredHeader(node, pointer);
  }

  private void response(JsonNode node, String pointer) {
    names(node.path("links"), pointer + "/links");
    ignoredHeader(node, pointer);
  }

  private void ignoredHeader(JsonNode node, String pointer) {
    node.path("headers")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (name.equalsIgnoreCase("content-type")) {
                defects.add(
                    Pointers.child(pointer + "/headers", name),
                    "a header Content-Type is ignored here; the keys of content tell it",
                    "no header Content-Type",
                    name);
              }
            });
  }

  private void example(JsonNode node, String pointer) {
    defects.exclusive(node, pointer, "value", "externalValue");
    defects.uri(node, pointer, "externalValue");
  }

  private void namespace(JsonNode node, String pointer) {
    String namespace = node.path("namespace").asText("");
    if (node.path("namespace").isTextual() && !namespace.contains(":")) {
      defects.add(
          pointer + "/namespace", "namespace is not an absolute URI", "an absolute URI", namespace);
    }
  }
}
