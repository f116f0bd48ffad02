package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.ManifestText;
import io.github.pluginconformance.openapi.document.Position;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;

/** A manifest that could be read; fields are named by dotted paths such as {@code api.url}. */
record Manifest(ManifestSeen seen, JsonNode root, Map<String, Position> positions) {

  static Optional<Manifest> of(Evidence evidence) {
    Optional<ManifestText> text = evidence.part(ManifestText.class);
    return evidence
        .part(ManifestSeen.class)
        .or(
            () ->
                text.map(ManifestText::value).filter(JsonNode::isObject).map(ManifestSeen::ofFile))
        .flatMap(
            seen ->
                Optional.ofNullable(seen.manifest())
                    .map(
                        root ->
                            new Manifest(
                                seen, root, text.map(ManifestText::positions).orElse(Map.of()))));
  }

  /** The value of a field; a missing node where there is none. */
  JsonNode at(String field) {
    JsonNode node = root;
    for (String name : field.split("\\.")) {
      node = node.isObject() ? node.path(name) : MissingNode.getInstance();
    }
    return node;
  }

  /**
   * The text of a field, without surrounding white space; empty where it is missing, blank or no
   * text.
   */
  Optional<String> text(String field) {
    JsonNode value = at(field);
    return value.isTextual()
        ? Optional.of(value.textValue().strip()).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /** The text of a field; says so where another rule speaks of it. */
  Optional<String> usable(String field, JudgementBuilder judging) {
    Optional<String> text = text(field);
    if (text.isEmpty()) {
      judging.unverified(field, "missing, blank or no text");
    } else if (LeftoverPlaceholders.isRest(text.get())) {
      judging.unverified(field, "still a placeholder: see manifest/no-placeholders");
      return Optional.empty();
    }
    return text;
  }

  /**
   * The same, where a field may be missing. What is filled in when a package is built, or for each
   * language, is not known.
   */
  Optional<String> given(String field, JudgementBuilder judging) {
    if (at(field).isMissingNode()) {
      return Optional.empty();
    }
    Optional<String> text = usable(field, judging);
    if (text.filter(value -> value.contains("${{") || value.startsWith("[[")).isPresent()) {
      judging.unverified(field, "it is filled in later: see copilot/placeholders");
      return Optional.empty();
    }
    return text;
  }

  /** Where a field stands: its pointer, and line and column where they are known. */
  String place(String field) {
    String pointer = "/" + field.replace(".", "/");
    Position position = positions.get(pointer);
    return position == null ? pointer : pointer + " (" + position + ")";
  }

  /**
   * An address of the manifest, resolved against the place where it was served; empty where it is
   * none.
   */
  Optional<URI> resolve(String address) {
    return address(address).map(uri -> UriReferences.resolve(seen.location(), uri));
  }

  /** An absolute or relative address; empty where it is none. */
  static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Whether an address is absolute, http or https, and names a host. */
  static boolean isWeb(URI uri) {
    boolean scheme =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    return scheme && uri.getHost() != null;
  }
}
