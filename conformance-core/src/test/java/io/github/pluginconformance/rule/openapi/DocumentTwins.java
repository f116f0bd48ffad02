package io.github.pluginconformance.rule.openapi;

import static io.github.pluginconformance.rule.openapi.Edits.bytes;
import static io.github.pluginconformance.rule.openapi.Edits.info;
import static io.github.pluginconformance.rule.openapi.Edits.parameter;
import static io.github.pluginconformance.rule.openapi.Edits.property;
import static io.github.pluginconformance.rule.openapi.Edits.reference;
import static io.github.pluginconformance.rule.openapi.Edits.rename;
import static io.github.pluginconformance.rule.openapi.Edits.response;
import static io.github.pluginconformance.rule.openapi.Edits.schema;
import static io.github.pluginconformance.rule.openapi.Edits.serve;
import static io.github.pluginconformance.rule.openapi.Edits.server;
import static io.github.pluginconformance.rule.openapi.Edits.text;
import static io.github.pluginconformance.testing.Twin.error;
import static io.github.pluginconformance.testing.Twin.warning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twin;
import io.github.pluginconformance.wire.FailureKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Plugins whose document as a whole is broken. */
final class DocumentTwins {

  private DocumentTwins() {}

  static List<Twin> serving() {
    return List.of(
        error("openapi/reachable", "404", serve(Canned.answer(404, "text/plain", bytes("no")))),
        error("openapi/reachable", "401", serve(Canned.answer(401, "text/plain", bytes("no")))),
        error(
            "openapi/reachable",
            "nobody listens",
            serve(Canned.failure(FailureKind.CONNECT_REFUSED))),
        error(
            "openapi/reachable",
            "slow",
            plugin ->
                serve(TestPlugin.json(plugin.document().toString()).after(Duration.ofSeconds(16)))
                    .accept(plugin)),
        warning(
            "openapi/reachable",
            "redirected below",
            plugin -> {
              plugin.serve(TestPlugin.DOCUMENT, Canned.redirect("https://a.todo.example.com/o"));
              plugin.serve(
                  "https://a.todo.example.com/o", TestPlugin.json(plugin.document().toString()));
            }),
        error(
            "openapi/reachable",
            "redirected elsewhere",
            serve(Canned.redirect("https://example.org/"))),
        error(
            "openapi/reachable",
            "redirected down to http",
            serve(Canned.redirect("http://todo.example.com/openapi.json"))),
        warning(
            "openapi/reachable",
            "changed during the run",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request ->
                                request.purpose().endsWith("once more")
                                    || request.purpose().startsWith("document for a page"),
                            TestPlugin.json("{}")))),
        error("openapi/readable", "a page", text("<!DOCTYPE html><html></html>")),
        error("openapi/readable", "a tab", text("openapi: 3.0.3\n\tinfo: x\n")),
        error(
            "openapi/readable",
            "a comment in JSON",
            plugin ->
                plugin.documentText("{ // ours\n" + plugin.document().toString().substring(1))),
        error(
            "openapi/readable",
            "closed too early",
            plugin ->
                plugin.documentText(
                    plugin.document().toString().replace(",\"paths\"", "},\"paths\""))),
        warning(
            "openapi/readable",
            "a comma too many",
            plugin -> plugin.documentText(plugin.document().toString().replaceFirst("}$", ",}"))),
        warning(
            "openapi/readable",
            "the same key twice",
            plugin ->
                plugin.documentText(
                    "{\"openapi\": \"3.0.1\"," + plugin.document().toString().substring(1))),
        error("openapi/readable", "Swagger 2.0", text("swagger: '2.0'\npaths: {}\n")),
        error(
            "openapi/readable",
            "no operation",
            text("openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths: {}\n")),
        error(
            "openapi/readable",
            "paths is null",
            text("openapi: 3.0.3\ninfo: {title: x, version: '1'}\npaths:\n")),
        error("openapi/readable", "4.0", plugin -> plugin.document().put("openapi", "4.0.0")),
        warning("openapi/readable", "a number", plugin -> plugin.document().put("openapi", 3.0)),
        warning(
            "openapi/readable",
            "quoted twice",
            plugin -> plugin.document().put("openapi", "\"3.0.3\"")),
        warning("openapi/readable", "3.2", plugin -> plugin.document().put("openapi", "3.2.0")));
  }

  static List<Twin> shapes() {
    return List.of(
        warning(
            "openapi/valid",
            "security by an undefined scheme",
            plugin ->
                plugin.document().set("security", TestPlugin.tree("[{}, {\"nowhere\": []}]"))),
        warning("openapi/valid", "no title", plugin -> info(plugin).remove("title")),
        warning("openapi/valid", "unknown field", plugin -> plugin.operation().put("sumary", "x")),
        warning(
            "openapi/valid", "wrong type", plugin -> plugin.operation().put("deprecated", "yes")),
        warning(
            "openapi/valid", "no description", plugin -> response(plugin).remove("description")),
        warning(
            "openapi/valid", "path without a slash", plugin -> rename(plugin, "/todos", "todos")),
        warning(
            "openapi/valid",
            "undeclared path parameter",
            plugin -> rename(plugin, "/todos", "/todos/{user}")),
        warning(
            "openapi/valid",
            "required as a boolean",
            plugin -> schema(plugin).put("required", true)),
        warning("openapi/valid", "unknown type", plugin -> property(plugin).put("type", "text")),
        warning(
            "openapi/valid",
            "array without items",
            plugin -> property(plugin).put("type", "array")),
        warning(
            "openapi/references-resolve",
            "nowhere, of an answer",
            plugin -> reference(plugin, "#/components/schemas/Lost")),
        warning(
            "openapi/references-resolve",
            "a bare word, of an answer",
            plugin -> reference(plugin, "string")),
        error(
            "openapi/references-resolve",
            "a bare word, of a parameter",
            plugin ->
                ((ObjectNode) parameter(plugin).get("schema")).removeAll().put("$ref", "string")),
        warning(
            "openapi/references-resolve",
            "an example of a parameter",
            plugin ->
                parameter(plugin)
                    .putObject("examples")
                    .putObject("few")
                    .put("$ref", "#/components/examples/Lost")),
        error(
            "openapi/references-resolve",
            "a file, of an answer",
            plugin -> reference(plugin, "./list.yaml")),
        error(
            "openapi/references-resolve",
            "elsewhere, of an answer",
            plugin -> reference(plugin, "https://example.org/list.yaml")),
        warning(
            "openapi/references-resolve",
            "a whole answer",
            plugin ->
                ((ObjectNode) plugin.operation().get("responses"))
                    .putObject("500")
                    .put("$ref", "#/components/responses/Lost")),
        error(
            "openapi/references-resolve",
            "nowhere, of a parameter",
            plugin ->
                ((ObjectNode) parameter(plugin).get("schema"))
                    .removeAll()
                    .put("$ref", "#/components/schemas/Lost")),
        error(
            "openapi/references-resolve",
            "a whole parameter",
            plugin ->
                ((ArrayNode) plugin.operation().get("parameters"))
                    .addObject()
                    .put("$ref", "#/components/parameters/Lost")),
        warning(
            "openapi/server-on-own-domain",
            "foreign",
            plugin -> server(plugin, "https://api.example.org")),
        warning(
            "openapi/server-on-own-domain",
            "no address",
            plugin -> server(plugin, "javascript:alert(1)")));
  }

  static Stream<Twin> actions() {
    return Stream.of(
        error("openapi/operation-ids", "none", plugin -> plugin.operation().remove("operationId")),
        error(
            "openapi/server-on-own-domain", "none", plugin -> plugin.document().remove("servers")),
        error(
            "openapi/server-on-own-domain",
            "http",
            plugin -> server(plugin, "http://todo.example.com")),
        error(
            "openapi/server-on-own-domain",
            "port",
            plugin -> server(plugin, "https://todo.example.com:8443")),
        error(
            "openapi/server-on-own-domain",
            "upper case",
            plugin -> server(plugin, "https://Todo.example.com")),
        error(
            "openapi/server-on-own-domain",
            "two hosts",
            plugin ->
                ((ArrayNode) plugin.document().get("servers"))
                    .addObject()
                    .put("url", "https://b.example.com")),
        error(
            "openapi/objects-have-properties",
            "bare object",
            plugin -> property(plugin).put("type", "object")),
        error(
            "openapi/parameters-inline",
            "reference",
            plugin -> {
              ((ObjectNode) plugin.document().get("components"))
                  .putObject("parameters")
                  .set("limit", parameter(plugin));
              ((ArrayNode) plugin.operation().get("parameters"))
                  .removeAll()
                  .addObject()
                  .put("$ref", "#/components/parameters/limit");
            }));
  }
}
