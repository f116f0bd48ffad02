package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Ways to break a document. */
final class Edits {

  private Edits() {}

  static Consumer<TestPlugin> serve(Canned canned) {
    return plugin -> plugin.serve(TestPlugin.DOCUMENT, canned);
  }

  static Consumer<TestPlugin> text(String text) {
    return plugin -> plugin.documentText(text);
  }

  static ObjectNode info(TestPlugin plugin) {
    return (ObjectNode) plugin.document().get("info");
  }

  static ObjectNode response(TestPlugin plugin) {
    return (ObjectNode) plugin.operation().at("/responses/200");
  }

  static ObjectNode parameter(TestPlugin plugin) {
    return (ObjectNode) plugin.operation().at("/parameters/0");
  }

  static ObjectNode schema(TestPlugin plugin) {
    return (ObjectNode)
        plugin.document().at("/paths/~1todos/post/requestBody/content/application~1json/schema");
  }

  static ObjectNode property(TestPlugin plugin) {
    return (ObjectNode) schema(plugin).at("/properties/todo");
  }

  static void reference(TestPlugin plugin, String target) {
    ((ObjectNode) response(plugin).at("/content/application~1json")).remove("example");
    ((ObjectNode) response(plugin).at("/content/application~1json/schema")).put("$ref", target);
  }

  static void server(TestPlugin plugin, String url) {
    ((ObjectNode) plugin.document().at("/servers/0")).put("url", url);
  }

  static void rename(TestPlugin plugin, String old, String now) {
    ObjectNode paths = (ObjectNode) plugin.document().get("paths");
    JsonNode item = paths.remove(old);
    paths.set(now, item);
  }

  static void copy(TestPlugin plugin, String path, String operationId) {
    ObjectNode paths = (ObjectNode) plugin.document().get("paths");
    paths.putObject(path).set("get", plugin.operation().deepCopy().put("operationId", operationId));
  }

  static void secure(TestPlugin plugin) {
    plugin.document().set("security", TestPlugin.tree("[{\"key\": []}]"));
    ((ObjectNode) plugin.document().get("components"))
        .set(
            "securitySchemes",
            TestPlugin.tree("{\"key\": {\"type\": \"http\", \"scheme\": \"bearer\"}}"));
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
