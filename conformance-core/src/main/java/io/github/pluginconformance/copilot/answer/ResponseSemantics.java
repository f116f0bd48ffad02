package io.github.pluginconformance.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.copilot.path.JsonPath;
import io.github.pluginconformance.copilot.path.PathSyntaxException;
import java.util.Optional;

/**
 * How a function says that its answers are shown.
 *
 * @param node the object {@code response_semantics} of the manifest
 */
public record ResponseSemantics(JsonNode node) {

  /** What a function of the manifest says; empty where it says nothing, or no object. */
  public static Optional<ResponseSemantics> of(JsonNode function) {
    JsonNode node = function.path("capabilities").path("response_semantics");
    return node.isObject() ? Optional.of(new ResponseSemantics(node)) : Optional.empty();
  }

  /** What holds for a function that says nothing: all is found by usual names. */
  public static ResponseSemantics none() {
    return new ResponseSemantics(MissingNode.getInstance());
  }

  /** {@code data_path} as written; empty where it is no text. */
  public Optional<String> dataPath() {
    return text(node.path("data_path"));
  }

  /** Whether properties are mapped, so that nothing is inferred. */
  public boolean mapsProperties() {
    return node.path("properties").isObject() && !node.path("properties").isEmpty();
  }

  /** A mapped property as written; empty where it is no text. */
  public Optional<String> property(String name) {
    return text(node.path("properties").path(name));
  }

  /** {@code static_template}; a missing node where there is none. */
  public JsonNode template() {
    return node.path("static_template");
  }

  /** The file that {@code static_template} names; empty where it is a card itself. */
  public Optional<String> templateFile() {
    return text(template().path("file"));
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  /** A query; empty where the text is none. */
  public static Optional<JsonPath> query(String text) {
    try {
      return Optional.of(JsonPath.of(text));
    } catch (PathSyntaxException none) {
      return Optional.empty();
    }
  }
}
