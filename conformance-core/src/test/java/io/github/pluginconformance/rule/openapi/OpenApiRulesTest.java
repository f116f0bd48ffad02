package io.github.pluginconformance.rule.openapi;

import static io.github.pluginconformance.testing.Twin.error;
import static io.github.pluginconformance.testing.Twin.note;
import static io.github.pluginconformance.testing.Twin.warning;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.settings.Profile;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twin;
import io.github.pluginconformance.testing.Twins;
import io.github.pluginconformance.wire.FailureKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiRulesTest {

  static Stream<Twin> twins() {
    return Stream.of(serving(), shapes(), operations(), contents()).flatMap(List::stream);
  }

  private static List<Twin> serving() {
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
        warning(
            "openapi/reachable",
            "changed during the run",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.purpose().endsWith("once more"),
                            TestPlugin.json("{}")))),
        error("openapi/readable", "a page", text("<!DOCTYPE html><html></html>")),
        error("openapi/readable", "a tab", text("openapi: 3.0.3\n\tinfo: x\n")),
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
        error("openapi/readable", "a number", plugin -> plugin.document().put("openapi", 3.0)));
  }

  private static List<Twin> shapes() {
    return List.of(
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
        warning("openapi/valid", "empty servers", plugin -> plugin.document().putArray("servers")),
        error(
            "openapi/references-resolve",
            "nowhere",
            plugin -> reference(plugin, "#/components/schemas/Lost")),
        error("openapi/references-resolve", "a file", plugin -> reference(plugin, "./list.yaml")),
        error(
            "openapi/references-resolve",
            "elsewhere",
            plugin -> reference(plugin, "https://example.org/list.yaml")),
        warning(
            "openapi/server-on-own-domain",
            "foreign",
            plugin -> server(plugin, "https://api.example.org")),
        warning(
            "openapi/server-on-own-domain",
            "no address",
            plugin -> server(plugin, "javascript:alert(1)")));
  }

  private static List<Twin> operations() {
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
        warning("openapi/security-agrees", "bearer", OpenApiRulesTest::secure),
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

  private static List<Twin> contents() {
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

  @ParameterizedTest
  @MethodSource("twins")
  void with_one_thing_broken_exactly_one_rule_fires(Twin twin) {
    TestPlugin plugin = new TestPlugin();
    twin.breaking().accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEqualTo(Map.of(twin.rule(), List.of(twin.level())));
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

  @ParameterizedTest
  @MethodSource("actions")
  void of_a_gpt_action_with_one_thing_broken_exactly_one_rule_fires(Twin twin) {
    TestPlugin plugin = action();
    twin.breaking().accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEqualTo(Map.of(twin.rule(), List.of(twin.level())));
  }

  @Test
  void a_gpt_action_may_have_30_operations_and_no_more() {
    TestPlugin plugin = action();
    for (int i = 0; i < 29; i++) {
      copy(plugin, "/a" + i, "a" + i);
    }
    assertThat(Twins.violated(plugin.look()))
        .isEqualTo(Map.of("openapi/few-operations", List.of(Level.ERROR, Level.NOTE)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openapi/reachable",
        "openapi/readable",
        "openapi/valid",
        "openapi/references-resolve",
        "openapi/server-on-own-domain",
        "openapi/operation-ids",
        "openapi/operations-described",
        "openapi/description-lengths",
        "openapi/few-operations",
        "openapi/no-custom-headers",
        "openapi/json-bodies",
        "openapi/responses-described",
        "openapi/examples-valid",
        "openapi/objects-have-properties",
        "openapi/parameters-inline",
        "openapi/neutral-descriptions"
      })
  void a_plugin_without_a_fault_satisfies(String rule) {
    assertThat(Twins.judge(rule, new TestPlugin().look()).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void security_that_is_what_the_manifest_says_satisfies() {
    TestPlugin plugin = new TestPlugin();
    secure(plugin);
    plugin
        .manifest()
        .set(
            "auth",
            TestPlugin.tree("{\"type\": \"user_http\", \"authorization_type\": \"bearer\"}"));
    assertThat(Twins.judge("openapi/security-agrees", plugin.look()).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void a_gpt_action_without_a_fault_has_no_finding_and_no_manifest_is_asked_for() {
    TestPlugin plugin = action();
    Evidence evidence = plugin.look();
    assertThat(Twins.violated(evidence)).isEmpty();
    assertThat(evidence.exchanges())
        .noneMatch(exchange -> exchange.request().uri().getPath().contains("ai-plugin"));
  }

  @Test
  void without_a_document_the_rest_is_not_verified() {
    TestPlugin plugin = new TestPlugin().documentText("<html>");
    Map<String, Outcome> outcomes = Twins.outcomes(plugin.look());
    assertThat(outcomes.get("openapi/valid")).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(outcomes.get("openapi/operation-ids")).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void a_finding_names_pointer_line_and_column() {
    TestPlugin plugin =
        new TestPlugin()
            .documentText(
                """
                openapi: 3.0.3
                info: {title: x, version: '1'}
                paths:
                  /todos:
                    get:
                      summary: Lists
                      responses: {}
                """);
    Finding finding = Twins.judge("openapi/operation-ids", plugin.look()).findings().get(0);
    assertThat(finding.location()).startsWith("/paths/~1todos/get (line 5, column ");
  }

  @Test
  void openapi_3_1_is_judged_by_its_own_fields() {
    TestPlugin plugin = new TestPlugin();
    plugin.document().put("openapi", "3.1.0");
    info(plugin).put("summary", "new in 3.1");
    property(plugin).putArray("type").add("string").add("null");
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  private static TestPlugin action() {
    TestPlugin plugin = new TestPlugin();
    plugin.settings().profile(Profile.GPT_ACTION);
    return plugin;
  }

  private static Consumer<TestPlugin> serve(Canned canned) {
    return plugin -> plugin.serve(TestPlugin.DOCUMENT, canned);
  }

  private static Consumer<TestPlugin> text(String text) {
    return plugin -> plugin.documentText(text);
  }

  private static ObjectNode info(TestPlugin plugin) {
    return (ObjectNode) plugin.document().get("info");
  }

  private static ObjectNode response(TestPlugin plugin) {
    return (ObjectNode) plugin.operation().at("/responses/200");
  }

  private static ObjectNode parameter(TestPlugin plugin) {
    return (ObjectNode) plugin.operation().at("/parameters/0");
  }

  private static ObjectNode schema(TestPlugin plugin) {
    return (ObjectNode)
        plugin.document().at("/paths/~1todos/post/requestBody/content/application~1json/schema");
  }

  private static ObjectNode property(TestPlugin plugin) {
    return (ObjectNode) schema(plugin).at("/properties/todo");
  }

  private static void reference(TestPlugin plugin, String target) {
    ((ObjectNode) response(plugin).at("/content/application~1json")).remove("example");
    ((ObjectNode) response(plugin).at("/content/application~1json/schema")).put("$ref", target);
  }

  private static void server(TestPlugin plugin, String url) {
    ((ObjectNode) plugin.document().at("/servers/0")).put("url", url);
  }

  private static void rename(TestPlugin plugin, String old, String now) {
    ObjectNode paths = (ObjectNode) plugin.document().get("paths");
    JsonNode item = paths.remove(old);
    paths.set(now, item);
  }

  private static void copy(TestPlugin plugin, String path, String operationId) {
    ObjectNode paths = (ObjectNode) plugin.document().get("paths");
    paths.putObject(path).set("get", plugin.operation().deepCopy().put("operationId", operationId));
  }

  private static void secure(TestPlugin plugin) {
    plugin.document().set("security", TestPlugin.tree("[{\"key\": []}]"));
    ((ObjectNode) plugin.document().get("components"))
        .set(
            "securitySchemes",
            TestPlugin.tree("{\"key\": {\"type\": \"http\", \"scheme\": \"bearer\"}}"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
