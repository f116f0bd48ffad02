package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.openapi.document.Pointers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds one operation, references resolved. */
public final class OperationBuilder {

  private final JsonNode root;
  private final ShapeChecks shapes;
  private final Servers servers;
  private final ParameterBuilder parameters;

  OperationBuilder(JsonNode root, ShapeChecks shapes, Servers servers) {
    this.root = root;
    this.shapes = shapes;
    this.servers = servers;
    this.parameters = new ParameterBuilder(shapes);
  }

  Operation build(
      String method, String path, LocalReferences.Located item, LocalReferences.Located operation) {
    JsonNode node = operation.node();
    return new Operation(
        text(node, "operationId"),
        method,
        path.startsWith("/") ? path : "/" + path,
        servers.basePath(List.of(node, item.node(), root)),
        text(node, "summary"),
        text(node, "description"),
        parameters.merged(item, operation),
        requestBody(operation),
        responses(operation),
        secured(node),
        node,
        operation.pointer());
  }

  static @Nullable String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  private @Nullable Boolean secured(JsonNode operation) {
    JsonNode security =
        operation.has("security") ? operation.get("security") : root.path("security");
    if (!security.isArray()) {
      return null;
    }
    boolean optional = security.isEmpty();
    for (JsonNode requirement : security) {
      optional |= requirement.isEmpty();
    }
    return !optional;
  }

  private @Nullable RequestBody requestBody(LocalReferences.Located operation) {
    Optional<LocalReferences.Located> body = part(operation, "requestBody");
    return body.map(
            found ->
                new RequestBody(
                    found.node().path("required").asBoolean(false),
                    content(found),
                    found.node(),
                    found.pointer()))
        .orElse(null);
  }

  private Optional<LocalReferences.Located> part(LocalReferences.Located parent, String name) {
    JsonNode node = parent.node().path(name);
    return node.isMissingNode()
        ? Optional.empty()
        : shapes.object(new LocalReferences.Located(node, Pointers.child(parent.pointer(), name)));
  }

  private List<ResponseSpec> responses(LocalReferences.Located operation) {
    List<ResponseSpec> responses = new ArrayList<>();
    String pointer = Pointers.child(operation.pointer(), "responses");
    for (ShapeChecks.Member member : shapes.members(operation.node().path("responses"), pointer)) {
      shapes
          .object(member.value())
          .map(
              found ->
                  new ResponseSpec(member.name(), content(found), found.node(), found.pointer()))
          .or(() -> Optional.of(unknown(member)))
          .ifPresent(responses::add);
    }
    return List.copyOf(responses);
  }

  /** An answer that is declared, though nobody knows how. */
  private static ResponseSpec unknown(ShapeChecks.Member member) {
    return new ResponseSpec(
        member.name(), List.of(), member.value().node(), member.value().pointer());
  }

  private List<MediaTypeSpec> content(LocalReferences.Located holder) {
    List<MediaTypeSpec> content = new ArrayList<>();
    String pointer = Pointers.child(holder.pointer(), "content");
    for (ShapeChecks.Member member : shapes.members(holder.node().path("content"), pointer)) {
      if (member.value().node().isNull()) {
        // Nothing is said of it, but it is declared.
        content.add(
            new MediaTypeSpec(
                member.name(),
                null,
                JsonNodeFactory.instance.objectNode(),
                member.value().pointer()));
      }
      shapes
          .object(member.value())
          .map(found -> mediaType(member.name(), found))
          .ifPresent(content::add);
    }
    return List.copyOf(content);
  }

  private static MediaTypeSpec mediaType(String range, LocalReferences.Located found) {
    return new MediaTypeSpec(range, schema(found), found.node(), found.pointer());
  }

  /** The schema of a media type, parameter or header. */
  public static @Nullable SchemaRef schema(LocalReferences.Located holder) {
    JsonNode schema = holder.node().path("schema");
    return schema.isObject() || schema.isBoolean()
        ? new SchemaRef(Pointers.child(holder.pointer(), "schema"), schema)
        : null;
  }
}
