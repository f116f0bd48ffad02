package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.document.Pointers;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns references that name a part of the document by its URI into pointers: by the address of the
 * document itself, and in 3.1 by {@code $id} and {@code $anchor} (JSON Schema 2020-12, section
 * 8.2). What is left names something outside.
 */
final class Identifiers {

  private static final Set<String> DATA = Set.of("example", "default", "enum", "const", "examples");
  private static final Set<String> NAMED = Set.of("properties", "schemas", "patternProperties");

  private record Reference(ObjectNode holder, URI base, String resource) {}

  private final JsonNode root;
  private final boolean schemas31;
  private final Map<URI, String> resources = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<ObjectNode> identified = new ArrayList<>();

  private Identifiers(JsonNode root, URI location) {
    this.root = root;
    this.schemas31 = !root.path("openapi").asText().startsWith("3.0");
    resources.put(location, "");
  }

  static void resolve(JsonNode root, URI location) {
    Identifiers identifiers = new Identifiers(root, location);
    identifiers.visit(root, "", location, "", false);
    identifiers.references.forEach(identifiers::rewrite);
    // References are pointers of the document from here on, whatever resource they stand in.
    identifiers.identified.forEach(schema -> schema.remove("$id"));
  }

  private void visit(JsonNode node, String pointer, URI base, String resource, boolean names) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        visit(node.get(i), Pointers.child(pointer, i), base, resource, false);
      }
    } else if (node instanceof ObjectNode object) {
      visitObject(object, pointer, base, resource, names);
    }
  }

  private void visitObject(
      ObjectNode node, String pointer, URI base, String resource, boolean names) {
    URI id = names ? null : id(node, base);
    URI inner = id == null ? base : id;
    String within = id == null ? resource : pointer;
    if (id != null) {
      resources.put(id, pointer);
      identified.add(node);
    }
    if (!names) {
      note(node, pointer, inner, within);
    }
    node.properties()
        .forEach(
            entry -> {
              String name = entry.getKey();
              if (names || !DATA.contains(name) && !name.startsWith("x-")) {
                boolean map = !names && NAMED.contains(name);
                visit(entry.getValue(), Pointers.child(pointer, name), inner, within, map);
              }
            });
  }

  private void note(ObjectNode node, String pointer, URI base, String resource) {
    if (schemas31 && node.path("$anchor").isTextual()) {
      anchors.put(resource + "#" + node.path("$anchor").textValue(), pointer);
    }
    if (node.path("$ref").isTextual()) {
      references.add(new Reference(node, base, resource));
    }
  }

  private @Nullable URI id(ObjectNode node, URI base) {
    JsonNode id = node.path("$id");
    if (!schemas31 || !id.isTextual() || id.textValue().indexOf('#') >= 0) {
      return null;
    }
    return resolved(base, id.textValue()).orElse(null);
  }

  private static Optional<URI> resolved(URI base, String reference) {
    try {
      return Optional.of(base.resolve(new URI(reference)));
    } catch (URISyntaxException | IllegalArgumentException noUri) {
      return Optional.empty();
    }
  }

  private void rewrite(Reference reference) {
    String written = reference.holder.path("$ref").textValue();
    int hash = written.indexOf('#');
    String fragment = hash < 0 ? "" : written.substring(hash + 1);
    Optional<String> resource =
        hash == 0 ? Optional.of(reference.resource) : resource(reference.base, written, hash);
    resource
        .flatMap(at -> target(at, fragment))
        .filter(pointer -> !written.equals("#" + pointer))
        .ifPresent(pointer -> reference.holder.put("$ref", "#" + encoded(pointer)));
  }

  private Optional<String> resource(URI base, String written, int hash) {
    String address = hash < 0 ? written : written.substring(0, hash);
    return resolved(base, address).flatMap(at -> Optional.ofNullable(resources.get(at)));
  }

  private Optional<String> target(String resource, String fragment) {
    if (fragment.isEmpty()) {
      return Optional.of(resource);
    }
    if (!fragment.startsWith("/")) {
      return Optional.ofNullable(anchors.get(resource + "#" + fragment));
    }
    return LocalReferences.pointer("#" + fragment)
        .map(pointer -> resource + pointer)
        .filter(pointer -> new LocalReferences(root).at(pointer).isPresent());
  }

  private static String encoded(String pointer) {
    return pointer.replace("%", "%25");
  }
}
