package io.github.pluginconformance.rule.openapi;

import static io.github.pluginconformance.rule.openapi.Edits.copy;
import static io.github.pluginconformance.rule.openapi.Edits.info;
import static io.github.pluginconformance.rule.openapi.Edits.parameter;
import static io.github.pluginconformance.rule.openapi.Edits.property;
import static io.github.pluginconformance.rule.openapi.Edits.response;
import static io.github.pluginconformance.testing.Twin.error;
import static io.github.pluginconformance.testing.Twin.note;
import static io.github.pluginconformance.testing.Twin.warning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.Twin;
import java.util.List;

/** Plugins with one operation of the document broken. */
final class OperationTwins {

  private OperationTwins() {}

  static List<Twin> operations() {
    return List.of(
        warning(
            "openapi/operation-ids", "none", plugin -> plugin.operation().remove("operationId")),
        warning(
            "openapi/operation-ids",
            "a space",
            plugin -> plugin.operation().put("operationId", "list todos")),
        warning(
            "openapi/operation-ids",
            "65 characters",
            plugin -> plugin.operation().put("operationId", "x".repeat(65))),
        warning(
            "openapi/operation-ids",
            "twice",
            plugin -> plugin.operation().put("operationId", "addTodo")),
        warning(
            "openapi/operations-described",
            "no summary",
            plugin -> plugin.operation().remove("summary")),
        warning(
            "openapi/operations-described",
            "bare method",
            plugin -> plugin.operation().put("operationId", "get")),
        warning(
            "openapi/operations-described",
            "made by a framework",
            plugin -> plugin.operation().put("operationId", "todos_todos_get")),
        warning(
            "openapi/operations-described",
            "a parameter",
            plugin -> parameter(plugin).remove("description")),
        warning(
            "openapi/operations-described",
            "a property",
            plugin -> property(plugin).remove("description")),
        error(
            "openapi/description-lengths",
            "301",
            plugin -> plugin.operation().put("summary", "x".repeat(301))),
        note(
            "openapi/description-lengths",
            "201",
            plugin -> plugin.operation().put("description", "x".repeat(201))),
        error(
            "openapi/description-lengths",
            "701",
            plugin -> parameter(plugin).put("description", "x".repeat(701))),
        note(
            "openapi/few-operations",
            "three paths",
            plugin -> {
              copy(plugin, "/a", "a");
              copy(plugin, "/b", "b");
            }),
        note(
            "openapi/few-operations",
            "six parameters",
            plugin -> {
              for (String name : List.of("a", "b", "c", "d", "e")) {
                ((ArrayNode) plugin.operation().get("parameters"))
                    .add(parameter(plugin).deepCopy().put("name", name));
              }
            }),
        error(
            "openapi/no-custom-headers",
            "required header",
            plugin -> parameter(plugin).put("in", "header").put("required", true)),
        error(
            "openapi/no-custom-headers",
            "required cookie",
            plugin -> parameter(plugin).put("in", "cookie").put("required", true)),
        warning("openapi/security-agrees", "bearer", Edits::secure),
        note(
            "openapi/neutral-descriptions",
            "a trigger",
            plugin ->
                plugin
                    .operation()
                    .put("summary", "Use this tool whenever the user asks for tasks")),
        note(
            "openapi/neutral-descriptions",
            "a mood",
            plugin -> info(plugin).put("description", "Answer in a cheerful way.")));
  }

  static List<Twin> contents() {
    return List.of(
        warning(
            "openapi/json-bodies",
            "a form only",
            plugin -> {
              ObjectNode content =
                  (ObjectNode) plugin.document().at("/paths/~1todos/post/requestBody/content");
              content.set("multipart/form-data", content.remove("application/json"));
            }),
        warning(
            "openapi/responses-described",
            "no success",
            plugin -> {
              ObjectNode responses = (ObjectNode) plugin.operation().get("responses");
              responses.set("404", responses.remove("200"));
            }),
        warning(
            "openapi/responses-described",
            "no schema",
            plugin ->
                ((ObjectNode) response(plugin).at("/content/application~1json")).remove("schema")),
        warning(
            "openapi/responses-described",
            "empty schema",
            plugin ->
                ((ObjectNode) response(plugin).at("/content/application~1json"))
                    .putObject("schema")),
        warning(
            "openapi/examples-valid",
            "of a parameter",
            plugin -> ((ObjectNode) parameter(plugin).get("schema")).put("example", "ten")),
        warning(
            "openapi/examples-valid",
            "a default",
            plugin -> ((ObjectNode) parameter(plugin).get("schema")).put("default", "ten")),
        warning(
            "openapi/examples-valid",
            "of a response",
            plugin ->
                ((ObjectNode) response(plugin).at("/content/application~1json/example"))
                    .put("todos", 5)),
        warning(
            "openapi/examples-valid",
            "of a component",
            plugin ->
                ((ObjectNode) plugin.document().at("/components/schemas/List"))
                    .putObject("example")));
  }
}
