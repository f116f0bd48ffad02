package io.github.pluginconformance.safety;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An API document, written short. */
final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VALUE =
      Pattern.compile("(path|query|header|body) ([^!:=]+)(!?)(?::([^=]+))?(?:=(.*))?");

  private final List<Op> operations = new ArrayList<>();

  /** As a framework would write it; absent where it is made from the operations. */
  private @Nullable String text;

  static Api of(Op... operations) {
    Api api = new Api();
    api.operations.addAll(List.of(operations));
    return api;
  }

  /** A document that is written out, with {@code BASE} for where it is served. */
  static Api written(String text, Op... operations) {
    Api api = of(operations);
    api.text = text;
    return api;
  }

  /**
   * One operation.
   *
   * @param line method and path
   * @param values such as {@code body userId!:integer=7}: place, name, {@code !} where it is
   *     required, type, example
   */
  static Op op(String line, String id, String summary, String... values) {
    return new Op(line, id, summary, List.of(values), "200", "{}");
  }

  List<Op> operations() {
    return operations;
  }

  /** An operation as it is written. */
  record Op(
      String line,
      String id,
      String summary,
      List<String> values,
      String status,
      @Nullable String schema) {

    /** With this answer; the schema in single quotes. */
    Op answering(String newStatus, @Nullable String newSchema) {
      return new Op(line, id, summary, values, newStatus, newSchema);
    }

    /** With a list of texts as its answer. */
    Op listingTexts() {
      return answering("200", "{'type': 'array', 'items': {'type': 'string'}}");
    }

    /** With a list of things as its answer. */
    Op listing() {
      return answering("200", "{'type': 'array', 'items': " + THING + "}");
    }

    /** With one thing as its answer. */
    Op giving() {
      return answering("200", THING);
    }

    /** With a new thing as its answer. */
    Op making() {
      return answering("201", THING);
    }

    String method() {
      return line.substring(0, line.indexOf(' '));
    }

    String path() {
      return line.substring(line.indexOf(' ') + 1);
    }

    /** Whether the path of a request is one of this operation. */
    boolean matches(String method, String path) {
      return method().equals(method) && path.matches(path().replaceAll("\\{[^/]*}", "[^/]+"));
    }
  }

  private static final String THING =
      "{'type': 'object', 'properties': {'id': {}, 'name': {'type': 'string'}}}";

  String written(String base) {
    if (text != null) {
      return text.replace("BASE", base);
    }
    ObjectNode root = JSON.createObjectNode().put("openapi", "3.0.3");
    root.putObject("info").put("title", "Data").put("version", "1").put("description", "Data");
    root.putArray("servers").addObject().put("url", base);
    ObjectNode paths = root.putObject("paths");
    for (Op op : operations) {
      ObjectNode path =
          (ObjectNode) paths.withObject("/" + op.path().replace("~", "~0").replace("/", "~1"));
      write(op, path.putObject(op.method().toLowerCase(java.util.Locale.ROOT)));
    }
    return root.toPrettyString();
  }

  private static void write(Op op, ObjectNode node) {
    node.put("operationId", op.id()).put("summary", op.summary());
    ArrayNode parameters = JSON.createArrayNode();
    ObjectNode body = JSON.createObjectNode().put("type", "object");
    for (String value : op.values()) {
      Matcher found = VALUE.matcher(value);
      if (!found.matches()) {
        throw new IllegalArgumentException(value);
      }
      boolean required = !found.group(3).isEmpty() || found.group(1).equals("path");
      ObjectNode schema = schema(found.group(4) == null ? "string" : found.group(4));
      schema.put("description", found.group(2));
      if (found.group(5) != null) {
        schema.set("example", example(schema, found.group(5)));
      }
      if (found.group(1).equals("body")) {
        body.withObject("/properties").set(found.group(2), schema);
        if (required) {
          body.withArray("/required").add(found.group(2));
        }
      } else {
        ObjectNode parameter = parameters.addObject();
        parameter.put("name", found.group(2)).put("in", found.group(1)).put("required", required);
        parameter.put("description", found.group(2)).set("schema", schema);
      }
    }
    if (!parameters.isEmpty()) {
      node.set("parameters", parameters);
    }
    if (body.has("properties")) {
      node.putObject("requestBody").put("required", true).set("content", json(body));
    }
    ObjectNode responses = node.putObject("responses");
    ObjectNode good = responses.putObject(op.status()).put("description", "ok");
    if (op.schema() != null) {
      good.set("content", json(parsed(op.schema().replace('\'', '"'))));
    }
    for (String status : List.of("400", "404")) {
      responses
          .putObject(status)
          .put("description", "refused")
          .set(
              "content",
              json(
                  parsed(
                      "{\"type\": \"object\", \"properties\": {\"error\": {\"type\":"
                          + " \"string\"}}}")));
    }
  }

  private static ObjectNode json(JsonNode schema) {
    ObjectNode content = JSON.createObjectNode();
    content.putObject("application/json").set("schema", schema);
    return content;
  }

  private static ObjectNode schema(String type) {
    ObjectNode schema = JSON.createObjectNode();
    if (type.startsWith("[")) {
      schema.put("type", "array").set("items", schema(type.substring(1, type.length() - 1)));
    } else if (type.startsWith("{")) {
      return (ObjectNode) parsed(type.replace('\'', '"'));
    } else if (type.contains("|")) {
      schema.put("type", "string");
      List.of(type.split("\\|")).forEach(schema.putArray("enum")::add);
    } else {
      schema.put("type", type);
    }
    return schema;
  }

  private static JsonNode example(JsonNode schema, String text) {
    return schema.path("type").asText().equals("string")
        ? JSON.getNodeFactory().textNode(text)
        : parsed(text);
  }

  static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
