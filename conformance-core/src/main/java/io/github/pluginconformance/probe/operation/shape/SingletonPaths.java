package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the paths under which one thing stands for good, such as {@code /settings}: it can be read
 * without saying which, and what is read is one object and no list.
 */
final class SingletonPaths {

  private static final int DEEPEST = 3;

  private static final Pattern WITHIN = Pattern.compile("\\}/[^{}/]+/?$");

  private final SchemaView schemas;
  private final List<Operation> operations;

  private SingletonPaths(ApiDocument document, SchemaView schemas) {
    this.schemas = schemas;
    this.operations = document.operations();
  }

  static Set<String> of(ApiDocument document, SchemaView schemas) {
    SingletonPaths all = new SingletonPaths(document, schemas);
    return all.operations.stream()
        .filter(operation -> operation.method().equals("GET"))
        .filter(all::showsOne)
        .map(Operation::path)
        .collect(Collectors.toSet());
  }

  /**
   * The paths under which one thing stands within another, such as {@code /users/{id}/settings}: it
   * is set and read by what it belongs to.
   */
  static Set<String> within(ApiDocument document, SchemaView schemas) {
    SingletonPaths all = new SingletonPaths(document, schemas);
    return all.operations.stream()
        .filter(operation -> operation.method().equals("GET"))
        .filter(get -> WITHIN.matcher(get.path()).find() && all.isOne(get))
        .map(Operation::path)
        .collect(Collectors.toSet());
  }

  private boolean showsOne(Operation get) {
    return !get.path().contains("{") && isOne(get);
  }

  private boolean isOne(Operation get) {
    boolean says =
        get.parameters().stream().anyMatch(one -> one.in().equals("query") && one.required());
    return !says && !hasItems(get.path()) && isOneObject(get);
  }

  private boolean hasItems(String path) {
    return operations.stream().anyMatch(other -> other.path().startsWith(path + "/{"));
  }

  private boolean isOneObject(Operation get) {
    List<SchemaRef> answers =
        get.responses().stream()
            .filter(one -> one.status().startsWith("2"))
            .flatMap(one -> one.content().stream())
            .map(MediaTypeSpec::schema)
            .flatMap(Stream::ofNullable)
            .toList();
    return !answers.isEmpty()
        && answers.stream()
            .allMatch(answer -> !schemas.properties(answer).isEmpty() && !holdsMany(answer, 0));
  }

  private boolean holdsMany(SchemaRef schema, int depth) {
    JsonNode node = schemas.resolved(schema).node();
    boolean open =
        node.has("oneOf")
            || node.has("anyOf")
            || node.path("additionalProperties").isObject()
            || node.path("additionalProperties").asBoolean(false);
    Map<String, SchemaRef> properties = schemas.properties(schema);
    return open
        || schemas.isType(schema, "array")
        || schemas.isType(schema, "object") && properties.isEmpty()
        || depth < DEEPEST
            && properties.values().stream().anyMatch(one -> holdsMany(one, depth + 1));
  }
}
