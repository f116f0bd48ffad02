package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds every example and default of a document that has a schema to be judged by. */
final class DocumentExamples {

  private static final int MOST = 5_000;
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "number", "object", "string", "null");
  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");
  private static final List<String> SINGLES = List.of("items", "additionalProperties", "not");

  private final ApiDocument document;
  private final List<Example> found = new ArrayList<>();

  private DocumentExamples(ApiDocument document) {
    this.document = document;
  }

  static List<Example> of(ApiDocument document) {
    DocumentExamples examples = new DocumentExamples(document);
    document.operations().forEach(examples::addOperation);
    examples.addComponents();
    return List.copyOf(examples.found);
  }

  private void addOperation(Operation operation) {
    Optional<Operation> owner = Optional.of(operation);
    for (Parameter parameter : operation.parameters()) {
      SchemaRef schema = parameter.schema();
      if (schema != null && parameter.contentType() == null) {
        addOwn(owner, parameter.node(), parameter.pointer(), schema, Direction.REQUEST);
        addNested(owner, schema, Direction.REQUEST);
      }
    }
    RequestBody body = operation.requestBody();
    if (body != null) {
      addContent(owner, body.content(), Direction.REQUEST);
    }
    for (ResponseSpec response : operation.responses()) {
      addContent(owner, response.content(), Direction.RESPONSE);
    }
  }

  private void addContent(
      Optional<Operation> owner, List<MediaTypeSpec> content, Direction direction) {
    for (MediaTypeSpec media : content) {
      SchemaRef schema = media.schema();
      if (schema != null && JsonTypes.matches(media.range())) {
        addOwn(owner, media.node(), media.pointer(), schema, direction);
        addNested(owner, schema, direction);
      }
    }
  }

  private void addComponents() {
    document
        .root()
        .path("components")
        .path("schemas")
        .fields()
        .forEachRemaining(
            entry ->
                addNested(
                    Optional.empty(),
                    new SchemaRef(
                        Pointers.child("/components/schemas", entry.getKey()), entry.getValue()),
                    Direction.NEITHER));
  }

  /** The examples of a parameter or media type. */
  private void addOwn(
      Optional<Operation> owner,
      JsonNode holder,
      String pointer,
      SchemaRef schema,
      Direction direction) {
    if (holder.has("example")) {
      add(new Example(owner, pointer + "/example", holder.get("example"), schema, direction));
    }
    holder
        .path("examples")
        .fields()
        .forEachRemaining(
            entry -> {
              if (entry.getValue().has("value")) {
                String at = Pointers.child(pointer + "/examples", entry.getKey()) + "/value";
                add(new Example(owner, at, entry.getValue().get("value"), schema, direction));
              }
            });
  }

  /**
   * The examples and defaults inside of a schema as written; what it refers to is looked at where
   * it stands.
   */
  private void addNested(Optional<Operation> owner, SchemaRef start, Direction direction) {
    Deque<SchemaRef> open = new ArrayDeque<>();
    open.push(start);
    while (!open.isEmpty() && found.size() < MOST) {
      SchemaRef schema = open.pop();
      JsonNode node = schema.node();
      if (node.isObject() && !node.has("$ref")) {
        addValues(owner, schema, direction);
        children(schema).forEach(open::push);
      }
    }
  }

  private void addValues(Optional<Operation> owner, SchemaRef schema, Direction direction) {
    JsonNode node = schema.node();
    for (String name : List.of("example", "default")) {
      if (node.has(name)) {
        add(new Example(owner, schema.pointer() + "/" + name, node.get(name), schema, direction));
      }
    }
    JsonNode examples = node.path("examples");
    for (int i = 0; examples.isArray() && i < examples.size(); i++) {
      add(
          new Example(
              owner, schema.pointer() + "/examples/" + i, examples.get(i), schema, direction));
    }
  }

  private static List<SchemaRef> children(SchemaRef schema) {
    List<SchemaRef> children = new ArrayList<>(schema.properties());
    JsonNode node = schema.node();
    for (String keyword : SINGLES) {
      if (node.path(keyword).isObject()) {
        children.add(new SchemaRef(schema.pointer() + "/" + keyword, node.path(keyword)));
      }
    }
    for (String keyword : LISTS) {
      JsonNode list = node.path(keyword);
      for (int i = 0; list.isArray() && i < list.size(); i++) {
        children.add(new SchemaRef(schema.pointer() + "/" + keyword + "/" + i, list.get(i)));
      }
    }
    return children;
  }

  private void add(Example example) {
    boolean empty = example.value().isNull() && !example.pointer().endsWith("/default");
    if (found.size() < MOST && !empty && hasKnownType(example.schema().node())) {
      found.add(example);
    }
  }

  /** By a type that does not exist nothing can be judged; openapi/valid speaks of it. */
  private static boolean hasKnownType(JsonNode schema) {
    JsonNode type = schema.path("type");
    return !type.isTextual() || TYPES.contains(type.textValue());
  }
}
