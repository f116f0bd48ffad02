package io.github.pluginconformance.rule.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Ways to break a manifest. */
final class Edits {

  static final String OAUTH =
      "{'type': 'oauth', 'client_url': 'https://todo.example.com/login', 'scope': '',"
          + " 'authorization_url': 'https://todo.example.com/token', 'authorization_content_type': 'application/json',"
          + " 'verification_tokens': {'openai': 'abc'}}";

  private Edits() {}

  static Consumer<TestPlugin> put(String field, String value) {
    return plugin -> plugin.manifest().put(field, value);
  }

  static Consumer<TestPlugin> auth(String declaration) {
    JsonNode auth = TestPlugin.tree(declaration.replace('\'', '"'));
    return plugin -> plugin.manifest().set("auth", auth);
  }

  static Consumer<TestPlugin> serve(Canned canned) {
    return plugin -> plugin.serve(TestPlugin.MANIFEST, canned);
  }

  static Consumer<TestPlugin> text(String text) {
    return plugin -> plugin.manifestText(text);
  }

  /** Replaces the last occurrence of a text, or the first where no text before it is named. */
  static Consumer<TestPlugin> edited(String after, String old, String now) {
    return plugin -> {
      String text = plugin.manifest().toString();
      int at = after.isEmpty() ? text.indexOf(old) : text.lastIndexOf(old);
      plugin.manifestText(text.substring(0, at) + now + text.substring(at + old.length()));
    };
  }

  static ObjectNode api(TestPlugin plugin) {
    return (ObjectNode) plugin.manifest().get("api");
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
