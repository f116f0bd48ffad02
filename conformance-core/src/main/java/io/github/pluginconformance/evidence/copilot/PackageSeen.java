package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.copilot.answer.ResponseSemantics;
import io.github.pluginconformance.openapi.document.Position;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The plugin manifest of a package and the documents that it names.
 *
 * @param file where the manifest stands
 * @param manifest its object, placeholders filled in; null where it could not be read
 * @param positions line and column in it by JSON pointer
 * @param problem why it could not be read; null if it could
 * @param runtimes in the order of the manifest
 * @param app the app around it
 * @param cards the cards that functions name as files
 * @param tools the files of tools that MCP servers name
 * @param placeholders what became of the placeholders of all texts
 */
public record PackageSeen(
    String file,
    @Nullable JsonNode manifest,
    Map<String, Position> positions,
    @Nullable String problem,
    List<RuntimeSeen> runtimes,
    AppSeen app,
    List<CardFile> cards,
    List<CompanionFile> tools,
    PlaceholdersSeen placeholders) {

  /** A member of the manifest; a missing node where there is none. */
  public JsonNode field(String name) {
    return manifest == null ? MissingNode.getInstance() : manifest.path(name);
  }

  /** A member of the manifest as text; empty where it is none. */
  public String text(String name) {
    return field(name).isTextual() ? field(name).textValue() : "";
  }

  /** The objects in {@code functions}. */
  public List<JsonNode> functions() {
    return StreamSupport.stream(field("functions").spliterator(), false)
        .filter(JsonNode::isObject)
        .toList();
  }

  /** The names in {@code functions}, in their order, repetitions included. */
  public List<String> functionNames() {
    return functions().stream()
        .map(function -> function.path("name").textValue())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The runtimes that run a function. */
  public List<RuntimeSeen> runtimesOf(String function) {
    return runtimes.stream().filter(runtime -> runtime.runs(function)).toList();
  }

  /** A card that is named as a file. */
  public Optional<CardFile> card(String path) {
    return cards.stream().filter(card -> card.path().equals(path)).findFirst();
  }

  /** A file of tools that an MCP server names. */
  public Optional<CompanionFile> toolFile(String path) {
    return tools.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The template that a function names, in the manifest or in a file. */
  public Optional<JsonNode> template(ResponseSemantics semantics) {
    Optional<String> file = semantics.templateFile();
    return file.isPresent()
        ? file.flatMap(this::card).map(CardFile::content)
        : Optional.of(semantics.template()).filter(JsonNode::isObject);
  }

  /** The runtimes that are HTTP APIs with an OpenAPI document. */
  public List<RuntimeSeen> apis() {
    return runtimes.stream().filter(RuntimeSeen::isOpenApi).toList();
  }
}
