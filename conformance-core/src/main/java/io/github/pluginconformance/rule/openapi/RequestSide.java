package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.LocalReferences;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The parts of a document that a request needs: parameters, bodies, and what they refer to. */
final class RequestSide {

  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final List<String> PARTS = List.of("parameters", "requestBody");

  private final LocalReferences references;
  private final Set<String> pointers = new HashSet<>();
  private final Deque<LocalReferences.Located> open = new ArrayDeque<>();

  private RequestSide(ApiDocument document) {
    this.references = new LocalReferences(document.root());
  }

  static RequestSide of(ApiDocument document) {
    RequestSide side = new RequestSide(document);
    side.start(document.root().path("paths"), "/paths");
    while (!side.open.isEmpty()) {
      side.visit(side.open.pop());
    }
    return side;
  }

  /** Whether a request needs what stands at a pointer. */
  boolean needs(String pointer) {
    return pointers.contains(pointer);
  }

  private void start(JsonNode paths, String pointer) {
    paths
        .properties()
        .forEach(entry -> startItem(entry.getValue(), Pointers.child(pointer, entry.getKey())));
  }

  /** Without its path item an operation cannot be called at all. */
  private void startItem(JsonNode item, String pointer) {
    pointers.add(Pointers.child(pointer, "$ref"));
    LocalReferences.of(item)
        .flatMap(references::target)
        .ifPresent(target -> startItemParts(target.node(), target.pointer()));
    startItemParts(item, pointer);
  }

  private void startItemParts(JsonNode item, String pointer) {
    push(item, pointer, "parameters");
    for (String method : METHODS) {
      for (String part : PARTS) {
        push(item.path(method), Pointers.child(pointer, method), part);
      }
    }
  }

  private void push(JsonNode holder, String pointer, String name) {
    JsonNode node = holder.path(name);
    if (node.isContainerNode()) {
      open.push(new LocalReferences.Located(node, Pointers.child(pointer, name)));
    }
  }

  private void visit(LocalReferences.Located at) {
    if (!pointers.add(at.pointer())) {
      return;
    }
    if (LocalReferences.of(at.node()).isPresent()) {
      pointers.add(Pointers.child(at.pointer(), "$ref"));
    }
    LocalReferences.of(at.node()).flatMap(references::target).ifPresent(open::push);
    at.node().properties().forEach(entry -> push(at.node(), at.pointer(), entry.getKey()));
    for (int i = 0; at.node().isArray() && i < at.node().size(); i++) {
      if (at.node().get(i).isContainerNode()) {
        open.push(new LocalReferences.Located(at.node().get(i), Pointers.child(at.pointer(), i)));
      }
    }
  }
}
