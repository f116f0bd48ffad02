package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds operations that set something under a name which the body gives, as {@code setPreference}:
 * under a name that nobody has they make something new. That the name tells one thing from others
 * has to be said by another operation which finds things by it, or by a list that shows it of each.
 */
final class Upserts {

  private final OperationShapes shapes;

  Upserts(OperationShapes shapes) {
    this.shapes = shapes;
  }

  boolean isOne(OperationShape shape) {
    String method = shape.operation().method();
    return shape.access() == Access.UPDATE
        && Set.of("POST", "PUT").contains(method)
        && shape.slots().stream().noneMatch(slot -> slot.in("path"))
        && sets(shape.operation())
        && shapes.about(shape.noun()).stream().noneMatch(one -> one.access() == Access.CREATE)
        && shape.slots().stream().noneMatch(slot -> shape.isTarget(slot) && !isKey(shape, slot))
        && shape.slots().stream().anyMatch(slot -> isKey(shape, slot));
  }

  private static boolean sets(Operation operation) {
    return Stream.of(operation.operationId(), operation.summary())
        .map(WordSplitter::words)
        .anyMatch(words -> !words.isEmpty() && NameLexicon.SETTING.contains(words.get(0)));
  }

  private boolean isKey(OperationShape shape, Slot slot) {
    return slot.in("body")
        && slot.required()
        && isOpenText(slot)
        && shapes.about(shape.noun()).stream()
            .anyMatch(other -> findsBy(other, slot) || listsBy(shape, other, slot));
  }

  private boolean isOpenText(Slot slot) {
    SchemaRef schema = slot.schema();
    JsonNode node = schema == null ? slot.node() : shapes.schemas().resolved(schema).node();
    return schema != null
        && shapes.schemas().isType(schema, "string")
        && Stream.of("enum", "const", "format").noneMatch(node::has);
  }

  private static boolean findsBy(OperationShape other, Slot key) {
    return other.slots().stream()
        .filter(slot -> slot.in("path") || slot.in("query") && slot.required())
        .anyMatch(slot -> slot.normal().equals(key.normal()));
  }

  /** Whether the list under the same path is one of things that are told apart by this value. */
  private boolean listsBy(OperationShape shape, OperationShape other, Slot key) {
    return other.operation().method().equals("GET")
        && other.operation().path().equals(shape.operation().path())
        && NameLexicon.SET_BY.contains(key.normal())
        && other.operation().responses().stream()
            .filter(response -> response.status().startsWith("2"))
            .flatMap(response -> response.content().stream())
            .map(MediaTypeSpec::schema)
            .flatMap(Stream::ofNullable)
            .anyMatch(schema -> isListOf(schema, key.name()));
  }

  private boolean isListOf(SchemaRef schema, String name) {
    SchemaView schemas = shapes.schemas();
    return Stream.concat(Stream.of(schema), schemas.properties(schema).values().stream())
        .filter(one -> schemas.isType(one, "array"))
        .anyMatch(one -> schemas.properties(schemas.items(one)).containsKey(name));
  }
}
