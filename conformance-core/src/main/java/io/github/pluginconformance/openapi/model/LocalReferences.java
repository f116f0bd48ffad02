package io.github.pluginconformance.openapi.model;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows references inside of one document. */
public final class LocalReferences {

  /** A part of the document and where it stands. */
  public record Located(JsonNode node, String pointer) {}

  private static final int MOST_FOLLOWED = 2_000;

  private final JsonNode root;

  public LocalReferences(JsonNode root) {
    this.root = root;
  }

  /** The reference that an object is, if it is one. */
  public static Optional<String> of(JsonNode node) {
    JsonNode ref = node.isObject() ? node.get("$ref") : null;
    return ref != null && ref.isTextual() ? Optional.of(ref.textValue()) : Optional.empty();
  }

  static boolean isLocal(String reference) {
    return reference.startsWith("#");
  }

  /** The pointer that a local reference holds; empty for an anchor or anything else. */
  static Optional<String> pointer(String reference) {
    if (reference.equals("#")) {
      return Optional.of("");
    }
    if (!reference.startsWith("#/")) {
      return Optional.empty();
    }
    return Optional.of(decoded(reference.substring(1)));
  }

  private static String decoded(String fragment) {
    if (fragment.indexOf('%') < 0) {
      return fragment;
    }
    try {
      return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return fragment;
    }
  }

  /** The part at a pointer. */
  public Optional<Located> at(String pointer) {
    JsonNode found = root.at(JsonPointer.compile(pointer));
    return found.isMissingNode() ? Optional.empty() : Optional.of(new Located(found, pointer));
  }

  /** What a local reference leads to, one step. */
  public Optional<Located> target(String reference) {
    return pointer(reference).flatMap(this::at);
  }

  /**
   * What stands at the end of all references; empty if they dangle, leave the document, or lead in
   * a circle.
   */
  public Optional<Located> resolve(Located start) {
    Located at = start;
    Set<String> seen = new HashSet<>();
    while (true) {
      Optional<String> reference = of(at.node());
      if (reference.isEmpty()) {
        return Optional.of(at);
      }
      Optional<Located> next = target(reference.get());
      if (next.isEmpty() || !seen.add(at.pointer())) {
        return Optional.empty();
      }
      at = next.get();
    }
  }

  /** The same; the node itself where its references lead nowhere. */
  public JsonNode resolved(JsonNode node) {
    return resolve(new Located(node, "")).map(Located::node).orElse(node);
  }

  /**
   * The first reference at or below a schema that leads to nothing here, as far as other references
   * lead.
   */
  public Optional<String> dangling(JsonNode schema) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(schema));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty() && seen.size() < MOST_FOLLOWED) {
      JsonNode node = open.pop();
      Optional<String> reference = of(node);
      if (reference.isPresent() && seen.add(reference.get())) {
        Optional<Located> target = target(reference.get());
        if (target.isEmpty()) {
          return reference;
        }
        open.push(target.get().node());
      }
      node.forEach(open::push);
    }
    return Optional.empty();
  }
}
