package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code runtimes}.
 *
 * @param index its place in the manifest
 * @param node as written, placeholders filled in
 * @param address the file or address of its document, as written; empty for an inline one
 * @param outside whether that file is outside of the manifest's folder
 * @param reading what could be read of the document; null where there is none
 * @param visit how it was fetched, if it is at an address and stands there as it was read
 * @param problem why there is none; null if there is one, or none is needed
 * @param unreachable whether it is at an address that could not be reached from here, which says
 *     nothing about the plugin
 */
public record RuntimeSeen(
    int index,
    JsonNode node,
    String address,
    boolean outside,
    @Nullable Reading reading,
    @Nullable Visit visit,
    @Nullable String problem,
    boolean unreachable) {

  /** How findings name it. */
  public String subject() {
    return "runtimes[" + index + "]";
  }

  /** Its type; empty where it has none. */
  public String type() {
    return node.path("type").asText("");
  }

  /** Whether it is an HTTP API with an OpenAPI document. */
  public boolean isOpenApi() {
    return type().equals("OpenApi");
  }

  /** Whether it is of a known kind that is no HTTP API, so that no run calls it. */
  public boolean speaksAnotherProtocol() {
    return type().equals("RemoteMCPServer") || type().equals("LocalPlugin");
  }

  /** How callers authenticate: {@code None, OAuthPluginVault, ApiKeyPluginVault}, as written. */
  public String authType() {
    return node.path("auth").path("type").asText("");
  }

  /** Its document, if it could be read. */
  public Optional<ApiDocument> document() {
    return Optional.ofNullable(reading).flatMap(Reading::model);
  }

  /** The names in {@code run_for_functions}; empty where there is no such list. */
  public Optional<List<String>> named() {
    JsonNode list = node.path("run_for_functions");
    if (!list.isArray()) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    list.forEach(name -> names.add(name.asText("")));
    return Optional.of(names);
  }

  /** Whether it runs a function: named, matched by a pattern, or, without a list, described. */
  public boolean runs(String function) {
    return named()
        .map(names -> names.stream().anyMatch(name -> isMatch(name, function)))
        .orElseGet(() -> describes(function));
  }

  /** Whether its document has an operation of this name. */
  public boolean describes(String function) {
    return document().stream()
        .flatMap(document -> document.operations().stream())
        .map(Operation::operationId)
        .anyMatch(function::equals);
  }

  private boolean isMatch(String name, String function) {
    return name.equals("*")
        ? describes(function) || !isOpenApi()
        : Pattern.matches(Pattern.quote(name).replace("*", "\\E.*\\Q"), function);
  }
}
